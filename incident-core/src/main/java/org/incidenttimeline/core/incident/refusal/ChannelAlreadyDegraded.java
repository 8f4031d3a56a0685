package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** The channel is degraded already, with the same note. */
public record ChannelAlreadyDegraded(ChannelId channel) implements Refusal {}
