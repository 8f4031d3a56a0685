/** A program without content, outside of what the real one scans, for comparison. */
@NullMarked
package org.incidenttimeline.empty;

import org.jspecify.annotations.NullMarked;
