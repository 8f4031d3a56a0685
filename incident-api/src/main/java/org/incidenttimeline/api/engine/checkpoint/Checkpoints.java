package org.incidenttimeline.api.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.incidenttimeline.api.engine.EngineSettings;
import org.incidenttimeline.api.signing.SigningKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs where the log ends whenever 100 events or 30 seconds have passed since the last time and
 * something was recorded. Every node writes its own, into its own directory or a shared one: that
 * needs no lease, and each is a witness of what its database told it.
 */
@Component("signedLog")
class Checkpoints implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private static final long EVENTS = 100;

    private final @Nullable CheckpointDirectory directory;
    private final String origin;
    private final SigningKeys keys;
    private final SignedLog log;
    private final Clock clock;
    private Duration age;

    private SignedLog.@Nullable End last;
    private long lastNanos = System.nanoTime();
    private volatile long unsigned;
    private volatile State state = new State(0, null, null, false);

    /**
     * What health tells.
     *
     * @param position of the latest checkpoint of this node, 0 when it has written none yet
     * @param trouble why there is none later; null when all is well
     * @param contradicted whether the store is not the one that was signed
     */
    record State(
            long position,
            @Nullable Instant written,
            @Nullable String trouble,
            boolean contradicted) {}

    Checkpoints(
            EngineSettings settings,
            CheckpointStart checked,
            SigningKeys keys,
            JdbcClient jdbc,
            Clock clock) {
        Path path = settings.checkpointDir();
        this.directory = path == null ? null : new CheckpointDirectory(path);
        this.origin = settings.checkpointName();
        this.age = settings.checkpointAge();
        this.last = checked.newest();
        this.keys = keys;
        this.log = new SignedLog(jdbc);
        this.clock = clock;
    }

    boolean isWanted() {
        return directory != null;
    }

    State state() {
        return state;
    }

    /** How many events this node has seen that its latest checkpoint does not cover. */
    long unsigned() {
        return unsigned;
    }

    /** Looks once; cheap while nothing was recorded. */
    @Scheduled(fixedDelay = 1_000)
    synchronized void look() {
        if (directory == null || state.contradicted()) {
            return;
        }
        try {
            SignedLog.End end = log.end();
            if (contradicts(end)) {
                contradicted(end);
            } else if (isDue(end)) {
                write(directory, end);
            }
            unsigned = end.position() - (last == null ? 0 : last.position());
        } catch (IOException | DataAccessException failed) {
            trouble(String.valueOf(failed.getMessage()));
        }
    }

    /** Signs what is left to be signed when the program ends. */
    @Override
    public synchronized void destroy() {
        age = Duration.ZERO;
        look();
    }

    private boolean isDue(SignedLog.End end) {
        long before = last == null ? 0 : last.position();
        return end.position() - before >= EVENTS
                || (end.position() > before && System.nanoTime() - lastNanos >= age.toNanos());
    }

    /** Whether the log is behind the latest checkpoint, or has another event in its place. */
    private boolean contradicts(SignedLog.End end) {
        if (last == null || end.position() == last.position()) {
            return last != null && !Arrays.equals(end.hash(), last.hash());
        }
        return end.position() < last.position()
                || (isDue(end) && !Arrays.equals(log.hashAt(last.position()), last.hash()));
    }

    private void write(CheckpointDirectory place, SignedLog.End end) throws IOException {
        place.keep(end.position(), keys.current().note(origin, end.lines(origin)));
        last = end;
        lastNanos = System.nanoTime();
        state = new State(end.position(), clock.instant(), null, false);
    }

    private void contradicted(SignedLog.End end) {
        long signed = last == null ? 0 : last.position();
        String words =
                "The store is not the one that was signed: it ends at position "
                        + end.position()
                        + " and does not have the event that was signed at position "
                        + signed;
        LOG.error("{}. Stop every node and run verify.", words);
        state = new State(signed, state.written(), words, true);
    }

    private void trouble(String words) {
        if (state.trouble() == null) {
            LOG.warn("No checkpoint could be written: {}", words);
        }
        state = new State(state.position(), state.written(), words, false);
    }
}
