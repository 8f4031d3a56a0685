/**
 * The channel catalogue: one aggregate per channel that a company can trade or serve through. Only
 * the engine room makes one.
 */
@NullMarked
package org.incidenttimeline.core.channel;

import org.jspecify.annotations.NullMarked;
