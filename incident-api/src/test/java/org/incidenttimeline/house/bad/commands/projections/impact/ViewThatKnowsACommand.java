package org.incidenttimeline.house.bad.commands.projections.impact;

import org.incidenttimeline.core.incident.command.PauseChannel;

/** Views never see commands, refusals or the aggregate. */
record ViewThatKnowsACommand(PauseChannel wish) {}
