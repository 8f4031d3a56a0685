/**
 * Takes free text out of a stored event where a court orders it, and leaves a signed record that it
 * did. Only the operators' room enters.
 */
@NullMarked
package org.incidenttimeline.api.engine.removal;

import org.jspecify.annotations.NullMarked;
