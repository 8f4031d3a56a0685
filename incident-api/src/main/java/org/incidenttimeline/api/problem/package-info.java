/**
 * How the doors answer a command: what was accepted in one form, every refusal and fault as an RFC
 * 9457 problem from one switch. Doors throw, this room answers; it knows no view.
 */
@NullMarked
package org.incidenttimeline.api.problem;

import org.jspecify.annotations.NullMarked;
