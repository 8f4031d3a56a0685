package org.incidenttimeline.api.responders;

import static java.util.Objects.requireNonNullElseGet;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.CloseClock;
import org.incidenttimeline.core.incident.command.RecordNotification;
import org.incidenttimeline.core.incident.command.StartClock;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal deadlines: started, notified step by step, closed. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class ClockEndpoint {

    private final Answers answers;

    ClockEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Start(@Nullable ClockId clock, RegimeName regime, Instant triggeredAt) {
        StartClock on(IncidentId incident) {
            return new StartClock(
                    incident, requireNonNullElseGet(clock, ClockId::random), regime, triggeredAt);
        }
    }

    @PostMapping("/start-clock")
    ResponseEntity<Map<String, Object>> startClock(
            @PathVariable IncidentId incident, @RequestBody Start form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Notification(ClockId clock, StepName step, Instant at, String reference) {
        RecordNotification on(IncidentId incident) {
            return new RecordNotification(incident, clock, step, at, reference);
        }
    }

    @PostMapping("/record-notification")
    ResponseEntity<Map<String, Object>> recordNotification(
            @PathVariable IncidentId incident, @RequestBody Notification form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Closing(ClockId clock, String reason) {
        CloseClock on(IncidentId incident) {
            return new CloseClock(incident, clock, reason);
        }
    }

    @PostMapping("/close-clock")
    ResponseEntity<Map<String, Object>> closeClock(
            @PathVariable IncidentId incident, @RequestBody Closing form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
