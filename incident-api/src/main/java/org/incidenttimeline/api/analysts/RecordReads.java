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

    /** All incidents, the latest declared first. */
    record Incidents(List<RecordAnswer.Heading> incidents) {}

    @GetMapping("/api/v1/incidents")
    Incidents incidents(Question question) {
        return new Incidents(records(question).incidents());
    }

    /** All channels in catalogue order. */
    record Channels(List<ListedChannel> channels) {}

    @GetMapping("/api/v1/channels")
    Channels channels(Question question) {
        return new Channels(records(question).channels());
    }

    /**
     * The record as it is now carries the incident's version as its entity tag, to be given back as
     * {@code If-Match}. The version is read first and the view awaited, so what is shown is never
     * older than the tag.
     */
    @GetMapping("/api/v1/incidents/{incident}")
    ResponseEntity<RecordAnswer> record(
            @PathVariable IncidentId incident,
            Question question,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        boolean now = question.position() == null && question.asOf() == null;
        long version = now ? asked.versionAwaited(incident, INTERNAL_VIEWS) : 0;
        RecordAnswer answer = records(question).find(incident, before, limit);
        if (answer == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ResponseEntity.BodyBuilder found = ResponseEntity.ok();
        return (now ? found.eTag("\"" + version + "\"") : found).body(answer);
    }

    private Records records(Question question) {
        return asked.about(question, INTERNAL_VIEWS, null).moment().records();
    }
}
