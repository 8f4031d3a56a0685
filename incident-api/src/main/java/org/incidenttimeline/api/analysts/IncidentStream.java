package org.incidenttimeline.api.analysts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.incidenttimeline.api.engine.Ending;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.StoredFact;
import org.incidenttimeline.api.engine.Waking;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.api.security.Visit;
import org.incidenttimeline.api.security.Visits;
import org.incidenttimeline.api.stream.Places;
import org.incidenttimeline.api.stream.Reader;
import org.incidenttimeline.api.stream.Streams;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The events of one incident as they are recorded; resumed from the store, so nothing is buffered.
 */
@RestController
class IncidentStream {

    private static final long COME_BACK_MILLIS = 3000;
    private static final int BATCH = 200;

    private final EventLog log;
    private final Waking waking;
    private final Asked asked;
    private final Streams streams;
    private final Visits visits;
    private final InsideLimits limits;
    private final Duration heartbeat;
    private final Places places = new Places(Limit.STREAMS_PER_ACCOUNT);

    IncidentStream(
            EventLog log,
            Waking waking,
            Asked asked,
            Streams streams,
            Visits visits,
            InsideLimits limits,
            @Value("${incident.stream-heartbeat:15s}") Duration heartbeat) {
        this.log = log;
        this.waking = waking;
        this.asked = asked;
        this.streams = streams;
        this.visits = visits;
        this.heartbeat = heartbeat;
        this.limits = limits;
    }

    /** What a stream tells of an event; who wants more reads the event or a view. */
    record Told(long position, String type, Instant occurredAt) {

        static Told of(StoredFact it) {
            return new Told(
                    it.position(),
                    it.wireName(),
                    Instant.parse(
                            StoredJson.MAPPER
                                    .readTree(it.payload())
                                    .path("occurredAt")
                                    .asString(it.recordedAt().toString())));
        }
    }

    @GetMapping(
            path = "/api/v1/incidents/{incident}/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable IncidentId incident,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            Principal reader,
            HttpMethod method) {
        asked.requireIncident(incident);
        long after = lastEventId == null ? log.head() : Streams.number(lastEventId);
        if (method.equals(HttpMethod.HEAD)) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
        }
        Visit visit = visits.of(request);
        Runnable leave = places.enter(reader.getName(), limits.streamsPerAccount());
        return streams.open(
                Streams.Kind.INTERNAL, it -> follow(incident.toString(), after, visit, it), leave);
    }

    private void follow(String aggregate, long after, Visit visit, Reader reader)
            throws IOException, InterruptedException {
        Ending ending = reader.ending();
        visit.atEnd(ending);
        try {
            reader.welcome(COME_BACK_MILLIS);
            long seen = after;
            long asked = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                long head = waking.awaitBeyond(seen, heartbeat);
                boolean due = System.nanoTime() - asked >= heartbeat.toNanos();
                if (due && !ending.undisturbed(visit::mayStay)) {
                    return;
                }
                if (head <= seen) {
                    reader.nothingNew();
                }
                asked = due ? System.nanoTime() : asked;
                seen = Math.max(head, tell(aggregate, seen, visit, reader));
            }
        } finally {
            visit.left(ending);
        }
    }

    /** Nothing is told to whom it is no longer for; gives up to where the reader has seen. */
    private long tell(String aggregate, long after, Visit visit, Reader reader)
            throws IOException, InterruptedException {
        long seen = after;
        List<StoredFact> batch = page(aggregate, seen, reader);
        while (!batch.isEmpty()) {
            if (!reader.ending().undisturbed(visit::mayStay)) {
                throw new InterruptedException("no longer for this reader");
            }
            for (StoredFact event : batch) {
                Told told = Told.of(event);
                reader.tell(
                        told.position(), "recorded", StoredJson.MAPPER.writeValueAsString(told));
                seen = told.position();
            }
            batch = page(aggregate, seen, reader);
        }
        return seen;
    }

    private List<StoredFact> page(String aggregate, long after, Reader reader)
            throws InterruptedException {
        return reader.ending().undisturbed(() -> log.page(aggregate, after, BATCH));
    }
}
