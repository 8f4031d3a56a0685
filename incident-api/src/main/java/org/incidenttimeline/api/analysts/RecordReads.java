package org.incidenttimeline.api.analysts;

import static org.incidenttimeline.projections.replay.LiveViews.INTERNAL_VIEWS;

import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.incidenttimeline.projections.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The record: which incidents there are, what was entered, and the channel catalogue. */
@RestController
class RecordReads {

    private final Asked asked;

    RecordReads(Asked asked) {
        this.asked = asked;
    }

    @GetMapping("/api/v1/incidents")
    List<RecordAnswer.Heading> incidents(Question question) {
        return records(question).incidents();
    }

    @GetMapping("/api/v1/channels")
    List<ListedChannel> channels(Question question) {
        return records(question).channels();
    }

    /** The entity tag is the incident's version, to be given back as {@code If-Match}. */
    @GetMapping("/api/v1/incidents/{incident}")
    ResponseEntity<RecordAnswer> record(
            @PathVariable IncidentId incident,
            Question question,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        RecordAnswer answer = records(question).find(incident, before, limit);
        if (answer == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok(answer);
    }

    private Records records(Question question) {
        return asked.about(question, INTERNAL_VIEWS, null).moment().records();
    }
}
