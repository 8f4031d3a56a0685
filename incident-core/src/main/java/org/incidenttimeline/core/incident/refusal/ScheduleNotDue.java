package org.incidenttimeline.core.incident.refusal;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.StatementId;

/** The time set for publication has not come. */
public record ScheduleNotDue(StatementId statement, Instant at) implements Refusal {}
