package org.incidenttimeline.api.comms;

import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.PublishUrgently;
import org.incidenttimeline.core.incident.command.ReviewUrgentPublication;
import org.incidenttimeline.core.incident.command.WithdrawStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be done about words outside the ordinary way: urgent publication and its review,
 * withdrawal.
 */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class PublishedEndpoint {

    private final Answers answers;

    PublishedEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Urgency(StatementId statement, ContentHash contentHash, String reason) {
        PublishUrgently on(IncidentId incident) {
            return new PublishUrgently(incident, statement, contentHash, reason, PublicId.random());
        }
    }

    @PostMapping("/publish-urgently")
    ResponseEntity<Map<String, Object>> publishUrgently(
            @PathVariable IncidentId incident, @RequestBody Urgency form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Review(StatementId statement, ReviewVerdict verdict, @Nullable String note) {
        ReviewUrgentPublication on(IncidentId incident) {
            return new ReviewUrgentPublication(incident, statement, verdict, note);
        }
    }

    @PostMapping("/review-urgent-publication")
    ResponseEntity<Map<String, Object>> reviewUrgentPublication(
            @PathVariable IncidentId incident, @RequestBody Review form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Withdrawal(StatementId statement, String reason) {
        WithdrawStatement on(IncidentId incident) {
            return new WithdrawStatement(incident, statement, reason);
        }
    }

    @PostMapping("/withdraw-statement")
    ResponseEntity<Map<String, Object>> withdrawStatement(
            @PathVariable IncidentId incident, @RequestBody Withdrawal form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
