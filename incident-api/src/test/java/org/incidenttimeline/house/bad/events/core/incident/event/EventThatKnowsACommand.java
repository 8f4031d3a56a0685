package org.incidenttimeline.house.bad.events.core.incident.event;

import org.incidenttimeline.core.incident.command.PauseChannel;

/** Events know only the vocabulary. */
record EventThatKnowsACommand(PauseChannel wish) {}
