/**
 * What an incident does to trade and what the team knows and has said, for insiders. Public rooms
 * never enter; it knows only the rows and the catalogue.
 */
@NullMarked
package org.incidenttimeline.projections.impact;

import org.jspecify.annotations.NullMarked;
