/**
 * Who runs the incident and wants to see where it stands: the impact page. Reads the internal
 * views; no public door may enter.
 */
@NullMarked
package org.incidenttimeline.api.board;

import org.jspecify.annotations.NullMarked;
