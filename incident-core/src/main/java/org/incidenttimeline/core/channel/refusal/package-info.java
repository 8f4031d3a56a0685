/**
 * Why a command on the channel catalogue cannot be done, named after the state of the world. The
 * aggregate refuses, the doors answer; views never see it.
 */
@NullMarked
package org.incidenttimeline.core.channel.refusal;

import org.jspecify.annotations.NullMarked;
