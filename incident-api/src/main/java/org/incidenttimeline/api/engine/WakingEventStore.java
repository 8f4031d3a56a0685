package org.incidenttimeline.api.engine;

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
 * polled every 500 ms. Readers always read the table, so live and replayed events are the same.
 */
final class WakingEventStore extends EmbeddedEventStore {

    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();

    WakingEventStore(EventStorageEngine engine, Waking waking) {
        super(EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
        waking.onWaking(() -> readers.forEach(Runnable::run));
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        return new CallingStream(super.openStream(token));
    }

    private final class CallingStream implements TrackingEventStream {

        private final BlockingStream<TrackedEventMessage<?>> stream;
        private @Nullable Runnable reader;

        CallingStream(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
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
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            forget();
            stream.close();
        }
    }
}
