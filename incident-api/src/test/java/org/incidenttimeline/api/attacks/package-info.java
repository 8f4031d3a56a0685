/** The list of known attacks, each tried on the running program, with the answer it must get. */
@NullMarked
package org.incidenttimeline.api.attacks;

import org.jspecify.annotations.NullMarked;
