package org.incidenttimeline.api.responders;

import static java.util.Objects.requireNonNullElseGet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.AssessImpact;
import org.incidenttimeline.core.incident.command.EngageParty;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.command.RecordFinding;
import org.incidenttimeline.core.incident.command.ReviseFinding;
import org.incidenttimeline.core.vocabulary.AssessmentId;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.PartyRole;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known, said by outsiders and estimated in an incident. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class KnowledgeEndpoint {

    private final Answers answers;

    KnowledgeEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Finding(
            @Nullable FindingId finding,
            Subject subject,
            Value value,
            Certainty certainty,
            String detail,
            String source,
            boolean disclosable,
            @Nullable Instant occurredAt) {
        RecordFinding on(IncidentId incident) {
            return new RecordFinding(
                    incident,
                    requireNonNullElseGet(finding, FindingId::random),
                    subject,
                    value,
                    certainty,
                    detail,
                    source,
                    disclosable,
                    occurredAt);
        }
    }

    @PostMapping("/record-finding")
    ResponseEntity<Map<String, Object>> record(
            @PathVariable IncidentId incident, @RequestBody Finding form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Revision(
            FindingId finding,
            Value value,
            Certainty certainty,
            String detail,
            boolean disclosable,
            @Nullable Instant occurredAt) {
        ReviseFinding on(IncidentId incident) {
            return new ReviseFinding(
                    incident, finding, value, certainty, detail, disclosable, occurredAt);
        }
    }

    @PostMapping("/revise-finding")
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable IncidentId incident, @RequestBody Revision form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Commentary(
            @Nullable CommentaryId commentary,
            String source,
            @Nullable String link,
            String text,
            @Nullable Instant occurredAt) {
        RecordCommentary on(IncidentId incident) {
            return new RecordCommentary(
                    incident,
                    requireNonNullElseGet(commentary, CommentaryId::random),
                    source,
                    link,
                    text,
                    occurredAt);
        }
    }

    @PostMapping("/record-commentary")
    ResponseEntity<Map<String, Object>> record(
            @PathVariable IncidentId incident, @RequestBody Commentary form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Engagement(PartyId party, String name, PartyRole role, @Nullable Instant occurredAt) {
        EngageParty on(IncidentId incident) {
            return new EngageParty(incident, party, name, role, occurredAt);
        }
    }

    @PostMapping("/engage-party")
    ResponseEntity<Map<String, Object>> engage(
            @PathVariable IncidentId incident, @RequestBody Engagement form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Assessment(
            @Nullable AssessmentId assessment,
            @Nullable ChannelId channel,
            Measure measure,
            BigDecimal low,
            BigDecimal high,
            String unit,
            String basis,
            @Nullable Instant occurredAt) {
        AssessImpact on(IncidentId incident) {
            return new AssessImpact(
                    incident,
                    requireNonNullElseGet(assessment, AssessmentId::random),
                    channel,
                    measure,
                    low,
                    high,
                    unit,
                    basis,
                    occurredAt);
        }
    }

    @PostMapping("/assess-impact")
    ResponseEntity<Map<String, Object>> assess(
            @PathVariable IncidentId incident, @RequestBody Assessment form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
