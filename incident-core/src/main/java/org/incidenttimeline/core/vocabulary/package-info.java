/**
 * The words everything else is said in: ids, states and small values. This room knows no other
 * room.
 */
@NullMarked
package org.incidenttimeline.core.vocabulary;

import org.jspecify.annotations.NullMarked;
