package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declaring;
import static org.incidenttimeline.api.engine.Deeds.keyed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;

/** Two nodes on one PostgreSQL, the clock of one a day ahead, that of the other going back. */
class ClocksApartIT {

    private static final Instant NOW = Instant.parse("2025-04-22T09:00:00Z");
    private static final MovableClock AHEAD = new MovableClock(NOW.plus(Duration.ofDays(1)));
    private static final MovableClock BEHIND = new MovableClock(NOW);

    /** No stereotype, so that no other test finds it. */
    static class Ahead {
        @Bean
        Clock clock() {
            return AHEAD;
        }
    }

    /** No stereotype, so that no other test finds it. */
    static class Behind {
        @Bean
        Clock clock() {
            return BEHIND;
        }
    }

    private final String[] store = Store.POSTGRESQL.fresh();
    private final IncidentId incident = IncidentId.random();

    @Test
    void neverMoveRecordedTimeBackNorForgetAnAnswerNorShareALease() throws Exception {
        String key = UUID.randomUUID().toString();
        try (Node behind = Node.started(new Class<?>[] {Behind.class}, store)) {
            Answer answer = declared(behind, key);
            try (Node ahead = Node.started(new Class<?>[] {Ahead.class}, store)) {
                assertThat(declared(ahead, key)).isEqualTo(answer);
                assertThat(recorded(ahead)).isEqualTo(AHEAD.instant());
                assertThat(recorded(behind)).isEqualTo(AHEAD.instant());
                BEHIND.passes(Duration.ofHours(-1));
                assertThat(recorded(behind)).isEqualTo(AHEAD.instant());
                assertThat(declared(behind, key)).isEqualTo(answer);

                assertThat(behind.get(Leases.class).holds("job")).isTrue();
                assertThat(ahead.get(Leases.class).holds("job")).isFalse();
                Whole.awaited(ahead, new Diary());
            }
        }
        // A node may also start with a clock that is behind the log.
        try (Node again = Node.started(new Class<?>[] {Behind.class}, store)) {
            assertThat(recorded(again)).isEqualTo(AHEAD.instant());
            Whole.awaited(again, new Diary());
        }
    }

    private Answer declared(Node node, String key) {
        Commands commands = node.get(Commands.class);
        return commands.once(keyed(key, "body"), declaring(commands, () -> incident));
    }

    private Instant recorded(Node node) {
        long position = node.get(Commands.class).give(comment(incident), Deeds.ENVELOPE).position();
        return Objects.requireNonNull(node.get(EventLog.class).recordedAt(position));
    }
}
