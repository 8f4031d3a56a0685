package org.incidenttimeline.api.comms;

import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.ApproveStatement;
import org.incidenttimeline.core.incident.command.PublishStatement;
import org.incidenttimeline.core.incident.command.RejectStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approving, rejecting and publishing statements; the public id is made here. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class ApprovalEndpoint {

    private final Answers answers;

    ApprovalEndpoint(Answers answers) {
        this.answers = answers;
    }

    record Approval(StatementId statement, ContentHash contentHash) {
        ApproveStatement on(IncidentId incident) {
            return new ApproveStatement(incident, statement, contentHash);
        }
    }

    @PostMapping("/approve-statement")
    ResponseEntity<Map<String, Object>> approve(
            @PathVariable IncidentId incident, @RequestBody Approval form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Rejection(StatementId statement, String reason) {
        RejectStatement on(IncidentId incident) {
            return new RejectStatement(incident, statement, reason);
        }
    }

    @PostMapping("/reject-statement")
    ResponseEntity<Map<String, Object>> reject(
            @PathVariable IncidentId incident, @RequestBody Rejection form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Publication(StatementId statement, ContentHash contentHash) {
        PublishStatement on(IncidentId incident) {
            return new PublishStatement(incident, statement, contentHash, PublicId.random());
        }
    }

    @PostMapping("/publish-statement")
    ResponseEntity<Map<String, Object>> publish(
            @PathVariable IncidentId incident, @RequestBody Publication form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
