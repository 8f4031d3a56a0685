package org.incidenttimeline.api.comms;

import java.util.Map;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.core.incident.command.DiscardStatement;
import org.incidenttimeline.core.incident.command.SubmitStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing statements: drafted, revised as a whole, submitted, discarded. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
class WritingEndpoint {

    private final Answers answers;

    WritingEndpoint(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/draft-statement")
    ResponseEntity<Map<String, Object>> draft(
            @PathVariable IncidentId incident, @RequestBody DraftForm form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    @PostMapping("/revise-statement")
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable IncidentId incident, @RequestBody RevisionForm form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Submission(StatementId statement, ContentHash contentHash) {
        SubmitStatement on(IncidentId incident) {
            return new SubmitStatement(incident, statement, contentHash);
        }
    }

    @PostMapping("/submit-statement")
    ResponseEntity<Map<String, Object>> submit(
            @PathVariable IncidentId incident, @RequestBody Submission form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }

    record Discarding(StatementId statement) {
        DiscardStatement on(IncidentId incident) {
            return new DiscardStatement(incident, statement);
        }
    }

    @PostMapping("/discard-statement")
    ResponseEntity<Map<String, Object>> discard(
            @PathVariable IncidentId incident, @RequestBody Discarding form, Envelope envelope) {
        return answers.to(form.on(incident), envelope);
    }
}
