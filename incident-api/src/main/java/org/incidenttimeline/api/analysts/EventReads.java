package org.incidenttimeline.api.analysts;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.CountedDeeds;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.StoredFact;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The stored events of one incident, as a CloudEvents 1.0 batch. */
@RestController
class EventReads {

    private static final int LONGEST_PAGE = 1000;

    private final EventLog log;
    private final Asked asked;
    private final CountedDeeds audit;

    EventReads(EventLog log, Asked asked, CountedDeeds audit) {
        this.log = log;
        this.asked = asked;
        this.audit = audit;
    }

    /**
     * An event in its envelope.
     *
     * @param time when it was recorded
     * @param sequence its position in the log, as the extension of that name
     */
    record CloudEnvelope(
            String specversion,
            String id,
            String source,
            String type,
            Instant time,
            String datacontenttype,
            String sequence,
            String actor,
            JsonNode data) {}

    @GetMapping(
            path = "/api/v1/incidents/{incident}/events",
            produces = "application/cloudevents-batch+json")
    List<CloudEnvelope> events(
            @PathVariable IncidentId incident,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        asked.requireIncident(incident);
        if (after < 0) {
            throw new InvalidValue("after", "must not be negative");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidValue("limit", "must be 1 to " + LONGEST_PAGE);
        }
        audit.add(Deed.of(Act.RECORD_EXPORTED).with("incident", incident.value()));
        return log.page(incident.toString(), after, limit).stream()
                .map(it -> envelope(incident, it))
                .toList();
    }

    private static CloudEnvelope envelope(IncidentId incident, StoredFact it) {
        return new CloudEnvelope(
                "1.0",
                it.event().toString(),
                "/api/v1/incidents/" + incident.value(),
                "org.incidenttimeline." + it.wireName() + ".v" + it.revision(),
                it.recordedAt(),
                "application/json",
                Long.toString(it.position()),
                it.actor(),
                StoredJson.MAPPER.readTree(it.payload()));
    }
}
