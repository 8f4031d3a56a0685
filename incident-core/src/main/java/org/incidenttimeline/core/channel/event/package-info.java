/**
 * What happened to an entry of the channel catalogue; stored for ever and never edited. Knows only
 * the vocabulary; every other room may read it.
 */
@NullMarked
package org.incidenttimeline.core.channel.event;

import org.jspecify.annotations.NullMarked;
