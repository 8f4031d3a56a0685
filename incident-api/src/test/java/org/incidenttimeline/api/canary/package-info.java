/**
 * Marked words go in wherever insiders write, and every byte that anyone may read is searched for
 * them. Test sources only; nothing enters.
 */
@NullMarked
package org.incidenttimeline.api.canary;

import org.jspecify.annotations.NullMarked;
