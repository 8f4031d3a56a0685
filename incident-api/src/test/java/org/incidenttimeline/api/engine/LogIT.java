package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.commented;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.rows.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class LogIT {

    private final Node node;
    private final EventLog log;

    LogIT(Store store) {
        node = Node.started(store.fresh());
        log = node.get(EventLog.class);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void numbersWithoutGapsInTheOrderOfTimeWhateverClocksSay() throws Exception {
        Together.all(
                8,
                number ->
                        () -> {
                            JdbcEventStorageEngine writer =
                                    Engines.withClock(
                                            node,
                                            Clock.offset(
                                                    Clock.systemUTC(),
                                                    Duration.ofMinutes(number - 4)));
                            IncidentId incident = IncidentId.random();
                            for (int each = 0; each < 25; each++) {
                                writer.appendEvents(List.of(commented(incident, each)));
                            }
                            return true;
                        });

        List<RawRow> rows = RawRow.all(node);
        assertThat(rows)
                .extracting(row -> row.text("global_index"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).mapToObj(Long::toString).toList());
        assertThat(rows).extracting(row -> row.text("time_stamp")).isSorted();
        assertThat(log.head()).isEqualTo(200);
    }

    @Test
    void leavesNoGapWhereATransactionWasRolledBack() {
        Commands commands = node.get(Commands.class);
        long first = commands.give(declare(IncidentId.random()), ENVELOPE).position();
        try {
            commands.once(
                    ENVELOPE,
                    () -> {
                        commands.give(declare(IncidentId.random()), ENVELOPE);
                        throw new IllegalStateException("door");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("door");
        }
        assertThat(commands.give(declare(IncidentId.random()), ENVELOPE).position())
                .isEqualTo(first + 1);
    }

    @Test
    void findsThePositionOfAnInstant() {
        JdbcEventStorageEngine early =
                Engines.withClock(node, Engines.stopped("2025-04-22T12:00:00Z"));
        JdbcEventStorageEngine late =
                Engines.withClock(node, Engines.stopped("2025-04-24T12:00:00Z"));
        IncidentId incident = IncidentId.random();
        early.appendEvents(List.of(commented(incident, 0), commented(incident, 1)));
        late.appendEvents(List.of(commented(incident, 2)));

        assertThat(log.positionAt(Instant.parse("2025-04-22T11:59:59.999Z"))).isZero();
        assertThat(log.positionAt(Instant.parse("2025-04-22T12:00:00Z"))).isEqualTo(2);
        assertThat(log.positionAt(Instant.parse("2025-04-24T11:59:59.999Z"))).isEqualTo(2);
        assertThat(log.positionAt(Instant.parse("2026-01-01T00:00:00Z"))).isEqualTo(3);
        assertThat(log.recordedAt(3)).isEqualTo(Instant.parse("2025-04-24T12:00:00Z"));
        assertThat(log.recordedAt(4)).isNull();
        assertThat(log.recordedAt(0)).isNull();
    }

    @Test
    void readsTheLogAndOneStreamInOrderUpToAPosition() {
        IncidentId one = IncidentId.random();
        IncidentId other = IncidentId.random();
        JdbcEventStorageEngine writer = Engines.withClock(node, Clock.systemUTC());
        writer.appendEvents(
                IntStream.range(0, 1200)
                        .boxed()
                        .flatMap(each -> Stream.of(commented(one, each), commented(other, each)))
                        .toList());

        assertThat(positions(it -> log.read(100, 2300, it)))
                .containsExactlyElementsOf(LongStream.rangeClosed(101, 2300).boxed().toList());
        assertThat(positions(it -> log.readAggregate(one.toString(), 2301, it)))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(0, 1150).map(it -> 2 * it + 1).boxed().toList());
    }

    private static List<Long> positions(Consumer<Consumer<Fact>> reading) {
        List<Long> positions = new ArrayList<>();
        reading.accept(fact -> positions.add(fact.stamp().position()));
        return positions;
    }
}
