package org.incidenttimeline.api.admin;

import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.api.engine.ParkedSequence;
import org.incidenttimeline.api.engine.ParkedSequences;
import org.incidenttimeline.api.engine.Retry;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the views could not take in, to see and to try again. */
@RestController
@RequestMapping("/api/v1/parked")
class ParkedEndpoint {

    private final ParkedSequences parked;
    private final AuditLog audit;

    ParkedEndpoint(ParkedSequences parked, AuditLog audit) {
        this.parked = parked;
        this.audit = audit;
    }

    @GetMapping
    Map<String, List<ParkedSequence>> all() {
        return Map.of("parked", parked.all());
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable String id) {
        Retry retried = parked.retry(id);
        if (retried != Retry.UNKNOWN) {
            audit.add(
                    Deed.of(Act.PARKED_SEQUENCE_RETRIED)
                            .withCode("parked", id)
                            .with("retried", retried));
        }
        return switch (retried) {
            case RESUMED -> Map.of("id", id, "resumed", true);
            case STILL_PARKED ->
                    throw new ProblemFound(
                            Problem.of(
                                    ProblemType.STILL_PARKED,
                                    "It could not be taken in this time either; see its cause."));
            case UNKNOWN -> throw ProblemFound.nothingHere();
        };
    }
}
