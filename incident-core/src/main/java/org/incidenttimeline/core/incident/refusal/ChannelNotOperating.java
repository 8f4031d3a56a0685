package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;

/** The channel is not operating, so it cannot be confirmed; restore it. */
public record ChannelNotOperating(ChannelId channel, ChannelState state) implements Refusal {}
