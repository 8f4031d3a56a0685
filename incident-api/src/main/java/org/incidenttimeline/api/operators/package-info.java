/**
 * What an operator asks for at the command line: whether a store is whole, with the program stopped
 * or beside it, and one start on a store of no use, for Java to learn from. Only the program's
 * entry calls it; it opens the store through the engine room and leaves the checking to the room
 * that does nothing else.
 */
@NullMarked
package org.incidenttimeline.api.operators;

import org.jspecify.annotations.NullMarked;
