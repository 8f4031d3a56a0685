/**
 * Recomputes everything that is held to be true of a store, from its bytes and the description of
 * their form alone. Shares no code with what wrote them: it knows no other room, and only the
 * operators' room enters.
 */
@NullMarked
package org.incidenttimeline.api.verify;

import org.jspecify.annotations.NullMarked;
