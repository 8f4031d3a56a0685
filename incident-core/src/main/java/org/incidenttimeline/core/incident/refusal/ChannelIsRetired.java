package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel has left the catalogue. */
public record ChannelIsRetired(ChannelId channel) implements Refusal {}
