package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.commented;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One writer holds its transaction open; another, whose clock is behind by more than the framework
 * waits for gaps, writes meanwhile; a reader follows. The same story is told with the lock, where
 * the reader sees all, and without it, where it loses the first writer's committed event.
 */
@ParameterizedClass
@EnumSource(Store.class)
class LostEventIT {

    /** The framework gives a gap up after a minute. */
    private static final Clock BEHIND = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));

    private final Node node;
    private final IncidentId incident = IncidentId.random();
    private final IncidentId other = IncidentId.random();

    LostEventIT(Store store) {
        node = Node.started(store.fresh());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void losesNothingUnderTheLock() throws Exception {
        List<String> read =
                story(
                        Engines.withClock(node, Clock.systemUTC()),
                        Engines.withClock(node, BEHIND),
                        LostEventIT::waitABit);

        assertThat(read).containsExactly(incident.toString(), other.toString());
    }

    @Test
    void losesACommittedEventWhenTheLockIsTakenAway() throws Exception {
        List<String> read =
                story(
                        Engines.withoutLock(node, Clock.systemUTC()),
                        Engines.withoutLock(node, BEHIND),
                        writer -> writer.get(20, TimeUnit.SECONDS));

        assertThat(read).containsExactly(other.toString());
    }

    /** What is done while the other writes. */
    private interface Meanwhile {
        void of(Future<?> writer) throws Exception;
    }

    private List<String> story(
            JdbcEventStorageEngine slow, JdbcEventStorageEngine behind, Meanwhile meanwhile)
            throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Reader reader = new Reader(slow);
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            Future<?> held =
                    workers.submit(
                            () ->
                                    new TransactionTemplate(
                                                    node.get(PlatformTransactionManager.class))
                                            .executeWithoutResult(
                                                    status -> {
                                                        Engines.append(
                                                                slow, commented(incident, 0));
                                                        appended.countDown();
                                                        await(mayCommit);
                                                    }));
            await(appended);
            Future<?> quick = workers.submit(() -> Engines.append(behind, commented(other, 0)));
            meanwhile.of(quick);
            reader.read();
            mayCommit.countDown();
            held.get(20, TimeUnit.SECONDS);
            quick.get(20, TimeUnit.SECONDS);
            reader.read();
        }
        return reader.seen;
    }

    /** Long enough for a writer to be done that nobody holds up. */
    private static void waitABit(Future<?> writer) throws Exception {
        try {
            writer.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException heldUp) {
            // As it should be: what the reader sees then is what counts.
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Follows the log from token to token, as a processor does. */
    private static final class Reader {

        private final JdbcEventStorageEngine engine;
        private final List<String> seen = new ArrayList<>();
        private @Nullable TrackingToken token;

        Reader(JdbcEventStorageEngine engine) {
            this.engine = engine;
        }

        void read() {
            engine.readEvents(token, false)
                    .forEach(
                            (TrackedEventMessage<?> message) -> {
                                token = message.trackingToken();
                                seen.add(
                                        ((DomainEventMessage<?>) message).getAggregateIdentifier());
                            });
        }
    }
}
