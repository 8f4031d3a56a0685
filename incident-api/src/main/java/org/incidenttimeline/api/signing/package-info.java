/**
 * What this program signs with: Ed25519 keys, detached signatures, signed notes and the public
 * parts of all keys ever used. The engine room enters to sign; doors may read the public parts.
 */
@NullMarked
package org.incidenttimeline.api.signing;

import org.jspecify.annotations.NullMarked;
