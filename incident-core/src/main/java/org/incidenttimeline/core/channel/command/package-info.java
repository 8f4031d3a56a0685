/**
 * What people may wish to do to the channel catalogue, in the imperative. Doors make commands, the
 * aggregate decides on them; views never see them.
 */
@NullMarked
package org.incidenttimeline.core.channel.command;

import org.jspecify.annotations.NullMarked;
