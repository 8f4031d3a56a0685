/**
 * Plays the retailer scenario through the real HTTP commands, as the people it makes would. Knows
 * no other room but the engine's clock; nothing enters it.
 */
@NullMarked
package org.incidenttimeline.api.demo;

import org.jspecify.annotations.NullMarked;
