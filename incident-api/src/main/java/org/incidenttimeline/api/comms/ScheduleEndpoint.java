package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.CancelSchedule;
import org.incidenttimeline.core.incident.command.ScheduleStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishing at a set time, and calling it off. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class ScheduleEndpoint {

    private final Answers answers;

    ScheduleEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Schedule(StatementId statement, ContentHash contentHash, Instant at) {
        ScheduleStatement on(IncidentId incident) {
            return new ScheduleStatement(incident, statement, contentHash, at);
        }
    }

    @PostMapping("/schedule-statement")
    ResponseEntity<Map<String, Object>> scheduleStatement(
            @PathVariable IncidentId incident, @RequestBody Schedule form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Cancellation(StatementId statement) {
        CancelSchedule on(IncidentId incident) {
            return new CancelSchedule(incident, statement);
        }
    }

    @PostMapping("/cancel-schedule")
    ResponseEntity<Map<String, Object>> cancelSchedule(
            @PathVariable IncidentId incident, @RequestBody Cancellation form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
