/** A migration of a later version, for tests of what becomes of one that is broken off. */
@NullMarked
package org.incidenttimeline.api.engine.halfway;

import org.jspecify.annotations.NullMarked;
