/**
 * How files are written so that a crash leaves the old or the new. Every room may enter; it knows
 * none of them.
 */
@NullMarked
package org.incidenttimeline.api.file;

import org.jspecify.annotations.NullMarked;
