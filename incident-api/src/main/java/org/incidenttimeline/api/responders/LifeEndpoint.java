package org.incidenttimeline.api.responders;

import static java.util.Objects.requireNonNullElseGet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.ChangePhase;
import org.incidenttimeline.core.incident.command.ChangeSeverity;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.ReopenIncident;
import org.incidenttimeline.core.incident.command.ResolveIncident;
import org.incidenttimeline.core.incident.command.StrikeEntry;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.UnknownIncidentNamed;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The life of an incident: declared, changed, resolved, reopened; entries struck. */
@RestController
@RequestMapping("/api/v1/incidents")
class LifeEndpoint {

    private final Answers answers;
    private final EventLog log;

    LifeEndpoint(Answers answers, EventLog log) {
        this.answers = answers;
        this.log = log;
    }

    record Declaration(
            @Nullable IncidentId incident,
            String title,
            Severity severity,
            Instant beganAt,
            @Nullable Boolean exercise,
            @Nullable Instant occurredAt) {

        DeclareIncident wish() {
            return new DeclareIncident(
                    requireNonNullElseGet(incident, IncidentId::random),
                    PublicId.random(),
                    title,
                    severity,
                    beganAt,
                    exercise != null && exercise,
                    occurredAt);
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> declare(@RequestBody Declaration form, Envelope envelope) {
        return answers.to(form.wish(), envelope);
    }

    record SeverityForm(Severity severity, @Nullable Instant occurredAt) {
        ChangeSeverity on(IncidentId incident) {
            return new ChangeSeverity(incident, severity, occurredAt);
        }
    }

    @PostMapping("/{incident}/change-severity")
    ResponseEntity<Map<String, Object>> changeSeverity(
            @PathVariable IncidentId incident, @RequestBody SeverityForm form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record PhaseForm(Phase phase, @Nullable Instant occurredAt) {
        ChangePhase on(IncidentId incident) {
            return new ChangePhase(incident, phase, occurredAt);
        }
    }

    @PostMapping("/{incident}/change-phase")
    ResponseEntity<Map<String, Object>> changePhase(
            @PathVariable IncidentId incident, @RequestBody PhaseForm form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Resolution(
            Outcome outcome,
            @Nullable IncidentId mergedInto,
            @Nullable List<ChannelId> acceptDown,
            @Nullable List<CommitmentId> acceptDue,
            @Nullable Instant occurredAt) {

        ResolveIncident on(IncidentId incident) {
            return new ResolveIncident(
                    incident,
                    outcome,
                    mergedInto,
                    acceptDown == null ? List.of() : acceptDown,
                    acceptDue == null ? List.of() : acceptDue,
                    occurredAt);
        }
    }

    @PostMapping("/{incident}/resolve")
    ResponseEntity<Map<String, Object>> resolve(
            @PathVariable IncidentId incident, @RequestBody Resolution form, Envelope envelope) {
        ResolveIncident wish = form.on(incident);
        IncidentId other = wish.mergedInto();
        // An incident cannot see another one; that it exists never stops being true.
        if (other != null && log.versionOf(other.toString()) == 0) {
            throw new CommandRefused(new UnknownIncidentNamed(other));
        }
        return answers.to(wish, envelope);
    }

    record Reopening(String reason, @Nullable Instant occurredAt) {
        ReopenIncident on(IncidentId incident) {
            return new ReopenIncident(incident, reason, occurredAt);
        }
    }

    @PostMapping("/{incident}/reopen")
    ResponseEntity<Map<String, Object>> reopen(
            @PathVariable IncidentId incident, @RequestBody Reopening form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Strike(EventId event, String reason, @Nullable Instant occurredAt) {
        StrikeEntry on(IncidentId incident) {
            return new StrikeEntry(incident, event, reason, occurredAt);
        }
    }

    @PostMapping("/{incident}/strike-entry")
    ResponseEntity<Map<String, Object>> strike(
            @PathVariable IncidentId incident, @RequestBody Strike form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
