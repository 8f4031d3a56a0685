package org.incidenttimeline.api.admin;

import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.engine.ParkedSequence;
import org.incidenttimeline.api.engine.ParkedSequences;
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

    ParkedEndpoint(ParkedSequences parked) {
        this.parked = parked;
    }

    @GetMapping
    Map<String, List<ParkedSequence>> all() {
        return Map.of("parked", parked.all());
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable String id) {
        return switch (parked.retry(id)) {
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
