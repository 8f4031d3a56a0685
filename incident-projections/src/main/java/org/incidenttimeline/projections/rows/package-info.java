/**
 * The small interface against which every view is defined, with its map and its SQL tables. Knows
 * no view; every view room and the replay room may enter.
 */
@NullMarked
package org.incidenttimeline.projections.rows;

import org.jspecify.annotations.NullMarked;
