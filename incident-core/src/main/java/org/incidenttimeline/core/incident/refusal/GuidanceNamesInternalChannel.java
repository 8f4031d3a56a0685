package org.incidenttimeline.core.incident.refusal;

import org.incidenttimeline.core.vocabulary.ChannelId;

/** Public guidance cannot name an internal channel. */
public record GuidanceNamesInternalChannel(ChannelId channel) implements Refusal {}
