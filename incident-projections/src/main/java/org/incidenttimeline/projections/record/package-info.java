/**
 * What insiders read of an incident: what was declared, entries, findings, statements with their
 * drafts kept apart. Public rooms never enter; it knows only the rows and the catalogue.
 */
@NullMarked
package org.incidenttimeline.projections.record;

import org.jspecify.annotations.NullMarked;
