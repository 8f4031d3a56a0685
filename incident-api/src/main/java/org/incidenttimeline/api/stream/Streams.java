package org.incidenttimeline.api.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.incidenttimeline.api.engine.Ending;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All open streams. A reader who takes nothing holds up only the thread that tells him, until the
 * connection's time is over; when the program stops, streams are ended first, so that their readers
 * go elsewhere.
 */
@Component
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final Map<Ending, Kind> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /** Who reads a stream. */
    public enum Kind {
        /** Anyone, what is public. */
        PUBLIC,

        /** Insiders, the events of an incident. */
        INTERNAL;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Streams(MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            Gauge.builder("incident.stream.clients", this, it -> it.count(kind))
                    .description("Streams that are open on this node")
                    .tag("kind", kind.label())
                    .register(registry);
        }
    }

    /** Opens a stream; what is to be done at its end is done once, however it ends. */
    public ResponseEntity<SseEmitter> open(Kind kind, Teller teller, Runnable atEnd) {
        if (closing) {
            atEnd.run();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        SseEmitter emitter = new SseEmitter(0L);
        Ending ending = new Ending();
        open.put(ending, kind);
        emitter.onCompletion(ending);
        emitter.onError(failure -> ending.run());
        if (closing) {
            ending.run();
        }
        Thread.ofVirtual()
                .name("stream-" + kind.label())
                .start(() -> run(teller, emitter, ending, atEnd));
        return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
    }

    private void run(Teller teller, SseEmitter emitter, Ending ending, Runnable atEnd) {
        ending.isOf(Thread.currentThread());
        try {
            teller.tell(new Reader(emitter, ending));
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The container knows that nobody is there, and ends the request by itself.
        } catch (InterruptedException stopped) {
            emitter.complete();
        } catch (RuntimeException failure) {
            LOG.warn("A stream ended, its reader comes back: {}", failure.toString());
            emitter.complete();
        } finally {
            open.remove(ending);
            atEnd.run();
        }
    }

    /** How many are open. */
    public int count() {
        return open.size();
    }

    private long count(Kind kind) {
        return open.values().stream().filter(kind::equals).count();
    }

    /** The number that a reader names to go on from; refuses what is none. */
    public static long number(String lastEventId) {
        if (!lastEventId.matches("\\d{1,18}")) {
            throw new InvalidValue("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Long.parseLong(lastEventId);
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        closing = true;
        open.keySet().forEach(Ending::run);
    }
}
