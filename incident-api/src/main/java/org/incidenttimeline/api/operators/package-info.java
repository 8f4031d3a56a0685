/**
 * What an operator asks of a store at the command line, with the program stopped or beside it:
 * whether it is whole. Only the program's entry calls it; it opens the store through the engine
 * room and leaves the checking to the room that does nothing else.
 */
@NullMarked
package org.incidenttimeline.api.operators;

import org.jspecify.annotations.NullMarked;
