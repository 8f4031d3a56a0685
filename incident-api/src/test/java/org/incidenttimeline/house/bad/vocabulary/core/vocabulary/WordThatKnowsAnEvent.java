package org.incidenttimeline.house.bad.vocabulary.core.vocabulary;

import org.incidenttimeline.core.incident.event.ChannelPaused;

/** The vocabulary knows no other room. */
record WordThatKnowsAnEvent(ChannelPaused fact) {}
