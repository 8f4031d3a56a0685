package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The catalogue has no such channel. */
public record UnknownChannel(ChannelId channel) implements Refusal {}
