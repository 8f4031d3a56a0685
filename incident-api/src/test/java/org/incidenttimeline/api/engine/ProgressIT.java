package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;
import static org.incidenttimeline.projections.replay.LiveViews.PUBLIC_VIEWS;

import java.time.Duration;
import org.axonframework.serialization.Serializer;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far processors are, as a node knows that has a memory of its own and a neighbour. */
class ProgressIT {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final long FAR = 1_000_000;

    @ParameterizedTest
    @EnumSource(Store.class)
    void looksForWhatAnotherNodeHandles(Store store) throws Exception {
        Node neighbour = Node.shared(store);
        Progress progress = progressOf(neighbour);

        assertThat(progress.awaitReached(PUBLIC_VIEWS, declared(neighbour), LONG)).isTrue();
        assertThat(progress.awaitReached(PUBLIC_VIEWS, FAR, SHORT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void remembersWhatThisNodeHandledOnceItIsCommitted(Store store) throws Exception {
        Node node = Node.shared(store);
        Progress progress = progressOf(node);

        transaction(node)
                .executeWithoutResult(
                        status -> {
                            progress.handledOnceCommitted(PUBLIC_VIEWS, FAR);
                            status.setRollbackOnly();
                        });
        assertThat(progress.awaitReached(PUBLIC_VIEWS, FAR, SHORT)).isFalse();

        transaction(node)
                .executeWithoutResult(status -> progress.handledOnceCommitted(PUBLIC_VIEWS, FAR));
        assertThat(progress.awaitReached(PUBLIC_VIEWS, FAR, SHORT)).isTrue();
        assertThat(progress.awaitReached(PUBLIC_VIEWS, FAR + 1, SHORT)).isFalse();

        progress.forget();
        assertThat(progress.awaitReached(PUBLIC_VIEWS, FAR, SHORT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void seesThatAnotherNodeGoesOnWithIt(Store store) throws Exception {
        Node neighbour = Node.shared(store);
        Progress progress = progressOf(neighbour);
        transaction(neighbour)
                .executeWithoutResult(status -> progress.handledOnceCommitted(PUBLIC_VIEWS, 1));

        for (int each = 0; each < 3; each++) {
            assertThat(progress.awaitReached(PUBLIC_VIEWS, declared(neighbour), LONG)).isTrue();
        }
    }

    /** That of a node which has handled nothing yet. */
    private static Progress progressOf(Node node) {
        return new Progress(node.get(JdbcClient.class), node.get(Serializer.class));
    }

    private static TransactionTemplate transaction(Node node) {
        return new TransactionTemplate(node.get(PlatformTransactionManager.class));
    }

    private static long declared(Node node) {
        return node.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE).position();
    }
}
