package org.incidenttimeline.api.analysts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.StoredFact;
import org.incidenttimeline.api.engine.Waking;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final EventLog log;
    private final Waking waking;
    private final Asked asked;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    IncidentStream(EventLog log, Waking waking, Asked asked) {
        this.log = log;
        this.waking = waking;
        this.asked = asked;
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
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        asked.requireIncident(incident);
        long after = lastEventId == null ? log.head() : position(lastEventId);
        SseEmitter emitter = new SseEmitter(0L);
        Thread reader =
                Thread.ofVirtual()
                        .name("stream-" + incident)
                        .unstarted(() -> follow(incident.toString(), after, emitter));
        readers.add(reader);
        emitter.onCompletion(reader::interrupt);
        emitter.onError(failure -> reader.interrupt());
        reader.start();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private static long position(String lastEventId) {
        if (!lastEventId.matches("\\d{1,18}")) {
            throw new InvalidValue("Last-Event-ID", "must be a position");
        }
        return Long.parseLong(lastEventId);
    }

    private void follow(String aggregate, long after, SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("open").reconnectTime(3000));
            long seen = after;
            while (!Thread.currentThread().isInterrupted()) {
                long head = waking.awaitBeyond(seen, HEARTBEAT);
                if (head <= seen) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                seen = Math.max(head, tell(aggregate, seen, emitter));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException stopped) {
            emitter.complete();
        } finally {
            readers.remove(Thread.currentThread());
        }
    }

    private long tell(String aggregate, long after, SseEmitter emitter) throws IOException {
        long seen = after;
        List<StoredFact> batch = log.page(aggregate, seen, BATCH);
        while (!batch.isEmpty()) {
            for (StoredFact event : batch) {
                Told told = Told.of(event);
                emitter.send(
                        SseEmitter.event()
                                .id(Long.toString(told.position()))
                                .name("recorded")
                                .data(
                                        StoredJson.MAPPER.writeValueAsString(told),
                                        MediaType.TEXT_PLAIN));
                seen = told.position();
            }
            batch = log.page(aggregate, seen, BATCH);
        }
        return seen;
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        readers.forEach(Thread::interrupt);
    }
}
