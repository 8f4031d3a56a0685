package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nodes killed under load, at moments picked by chance: while they answer and publish, while they
 * start, migrate and rebuild. Whoever sent the requests knows what was acknowledged.
 */
@Tag(Soak.TAG)
class KilledIT {

    private static final int LIVES = Soak.times(2, 25);
    private static final int FIRST_LIVES = Soak.times(3, 50);
    private static final int FIRST_START_MILLIS = 4000;
    private static final int CARELESS_LIVES = Soak.times(1, 10);
    private static final int MOST_CARELESS_LIVES = 10;

    private final Random chance = new Random();
    private final Load load = new Load(chance);

    @ParameterizedTest
    @EnumSource(Store.class)
    void holdsEachAnsweredCommandOnceHoweverOftenTheProcessIsKilled(Store store) throws Exception {
        String[] same = store.fresh();
        int answered = 0;
        for (int life = 0; life < LIVES; life++) {
            try (ChildNode child = ChildNode.started(same, AnsweringNode.class)) {
                load.untilKilled(child);
            }
            try (Node node = Node.started(same)) {
                answered = load.diary().acknowledgements();
                load.sendAgain(node);
                Whole.awaited(node, load.diary());
                outdateSomeViews(node);
            }
        }
        System.out.printf(
                "kill -9 on %s: %d times, %d acknowledged, 0 lost%n", store, LIVES, answered);
    }

    /** Its tables are made in many steps, each of which the embedded database commits by itself. */
    @Test
    void startsAgainWhereverItsFirstStartWasKilled() throws Exception {
        for (int life = 0; life < FIRST_LIVES; life++) {
            String[] store = Store.H2.fresh();
            try (ChildNode child = ChildNode.started(store, AnsweringNode.class)) {
                child.killAfter(Duration.ofMillis(chance.nextInt(FIRST_START_MILLIS)));
                child.awaitEnd();
            }
            try (Node node = Node.started(store)) {
                assertThat(node.get(Commands.class).give(declare(IncidentId.random()), ENVELOPE))
                        .extracting(Accepted::position)
                        .isEqualTo(1L);
            }
        }
    }

    /** So that the next life begins with a rebuild, and may end in it. */
    private void outdateSomeViews(Node node) {
        if (chance.nextInt(3) == 0) {
            node.get(JdbcClient.class)
                    .sql("UPDATE view_generation SET edition = edition - 1 WHERE edition > 0")
                    .update();
        }
    }

    /** The control: were this to lose nothing, the above would prove nothing. */
    @Test
    void losesAnsweredCommandsWhenTheEmbeddedDatabaseWritesThemLater() throws Exception {
        int lost = 0;
        // One life may by chance end right after it has written.
        for (int life = 0;
                life < CARELESS_LIVES || (lost == 0 && life < MOST_CARELESS_LIVES);
                life++) {
            String[] store = Store.H2.fresh();
            Load careless = new Load(chance);
            try (ChildNode child = ChildNode.started(store, CarelessNode.class)) {
                careless.whileItLives(child, Duration.ofMillis(chance.nextInt(1000)));
            }
            try (Node node = Node.started(store)) {
                List<String> gone = careless.diary().lostFrom(RawRow.all(node));
                lost += gone.size();
                System.out.printf(
                        "kill -9, commits written later: %d acknowledged, %d lost%n",
                        careless.diary().acknowledgements(), gone.size());
            }
        }
        assertThat(lost).isPositive();
    }
}
