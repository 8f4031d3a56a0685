package org.incidenttimeline.api.stream;

import java.io.IOException;
import org.incidenttimeline.api.engine.Ending;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The reader at the other end of a stream; each thing told is one line of JSON. */
public final class Reader {

    private final SseEmitter emitter;
    private final Ending ending;

    Reader(SseEmitter emitter, Ending ending) {
        this.emitter = emitter;
        this.ending = ending;
    }

    /** What ends the stream when it is run, from any thread. */
    public Ending ending() {
        return ending;
    }

    /** Says that the stream is open and, after how many milliseconds to come back if it ends. */
    public void welcome(long comeBackMillis) throws IOException {
        emitter.send(SseEmitter.event().comment("open").reconnectTime(comeBackMillis));
    }

    /** Shows that the stream is alive. */
    public void nothingNew() throws IOException {
        emitter.send(SseEmitter.event().comment("still here"));
    }

    /**
     * Tells one thing.
     *
     * @param number what the reader names to go on from here
     */
    public void tell(long number, String event, String json) throws IOException {
        emitter.send(
                SseEmitter.event()
                        .id(Long.toString(number))
                        .name(event)
                        .data(json, MediaType.TEXT_PLAIN));
    }
}
