/**
 * What happened in an incident, in the past tense; stored for ever and never edited. Knows only the
 * vocabulary; every other room may read it.
 */
@NullMarked
package org.incidenttimeline.core.incident.event;

import org.jspecify.annotations.NullMarked;
