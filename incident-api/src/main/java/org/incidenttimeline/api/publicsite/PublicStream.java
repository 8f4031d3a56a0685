package org.incidenttimeline.api.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFiles;
import org.incidenttimeline.api.stream.Reader;
import org.incidenttimeline.api.stream.Streams;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells anyone that something public has changed, by the number of the public change; what it is
 * now, they read where it stands.
 */
@RestController
class PublicStream {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long COME_BACK_MILLIS = 3000;

    /** Spread over as long, so that the readers of a node that ends do not all come at once. */
    private static final long SPREAD_MILLIS = 5000;

    private final PublicSite site;
    private final Streams streams;
    private final StreamLimits limits;
    private final JsonMapper json;
    private final News news = new News();

    PublicStream(PublicSite site, Streams streams, StreamLimits limits, JsonMapper json) {
        this.site = site;
        this.streams = streams;
        this.limits = limits;
        this.json = json;
        site.onChange(news::add);
    }

    /** The notice has changed. */
    record NoticeChanged(long number, Instant at) {}

    /** The timeline of an incident has changed. */
    record TimelineChanged(long number, PublicId incident) {}

    @GetMapping(path = "/api/v1/public/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request) {
        if (request.getMethod().equals("HEAD")) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
        }
        PublicState now = site.files().state();
        // Who comes new is told at once how things stand; so is who has numbers of another store.
        long named = lastEventId == null ? Long.MAX_VALUE : Streams.number(lastEventId);
        long after = named > now.number() ? now.number() - 1 : named;
        Runnable leave = limits.enter(request);
        return streams.open(Streams.Kind.PUBLIC, reader -> follow(after, reader), leave);
    }

    private void follow(long after, Reader reader) throws IOException, InterruptedException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        reader.welcome(COME_BACK_MILLIS + random.nextLong(SPREAD_MILLIS));
        long seen = after;
        Duration wait = HEARTBEAT.minusMillis(random.nextLong(HEARTBEAT.toMillis() / 2));
        while (!Thread.currentThread().isInterrupted()) {
            SiteFiles files = site.awaitBeyond(seen, wait);
            wait = HEARTBEAT;
            PublicState now = files.state();
            if (now.number() > seen) {
                tell(seen, now, reader);
                seen = now.number();
            } else {
                reader.nothingNew();
            }
        }
    }

    private void tell(long seen, PublicState now, Reader reader) throws IOException {
        for (Map.Entry<Long, PublicId> it : news.incidentsAfter(seen).entrySet()) {
            if (it.getKey() <= now.number()) {
                TimelineChanged changed = new TimelineChanged(it.getKey(), it.getValue());
                reader.tell(it.getKey(), "timeline", json.writeValueAsString(changed));
            }
        }
        reader.tell(
                now.number(),
                "notice",
                json.writeValueAsString(new NoticeChanged(now.number(), now.at())));
    }
}
