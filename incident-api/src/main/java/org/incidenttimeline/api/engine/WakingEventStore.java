package org.incidenttimeline.api.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The event store whose streams call their processor when the log has grown, in place of being
 * polled every 500 ms, and ask the database for nothing that is not there yet. Readers always read
 * the table, so live and replayed events are the same.
 */
final class WakingEventStore extends EmbeddedEventStore {

    private final Waking waking;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    WakingEventStore(EventStorageEngine engine, Waking waking) {
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        this.waking = waking;
        waking.onWaking(() -> readers.forEach(Runnable::run));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new CallingStream(super.openStream(token), positionOf(token));
    }

    /** Before the first position when there is no token yet. */
    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private final class CallingStream implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable reader;

        /** The position of the last event that was taken. */
        private long taken;

        CallingStream(BlockingStream<TrackedEventMessage<?>> stream, long taken) {
            this.stream = stream;
            this.taken = taken;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            forget();
            reader = callback;
            readers.add(callback);
            return true;
        }

        private void forget() {
            if (reader != null) {
                readers.remove(reader);
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return waking.head() > taken ? stream.peek() : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            Duration longest = Duration.of(timeout, unit.toChronoUnit());
            return waking.awaitBeyond(taken, longest) > taken && stream.hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> next = stream.nextAvailable();
            taken = positionOf(next.trackingToken());
            return next;
        }

        @Override
        public void close() {
            forget();
            stream.close();
        }
    }
}
