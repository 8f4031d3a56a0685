/** The program itself, and nothing else. */
@NullMarked
package org.incidenttimeline;

import org.jspecify.annotations.NullMarked;
