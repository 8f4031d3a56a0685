package org.incidenttimeline.api.schedule;

import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** A statement that a test has scheduled. */
record Scheduled(IncidentId incident, StatementId statement) {}
