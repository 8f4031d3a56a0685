/**
 * Runs the definitions of all views: live, as of a position, folded from the log, rebuilt beside
 * the live rows. The doors enter here to get a moment of the views; no view room may.
 */
@NullMarked
package org.incidenttimeline.projections.replay;

import org.jspecify.annotations.NullMarked;
