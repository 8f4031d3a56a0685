package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.commented;
import static org.incidenttimeline.api.engine.Deeds.declare;
import static org.incidenttimeline.api.engine.Deeds.expecting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.IncidentIdTaken;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(Store.class)
class CommandsIT {

    private final Node node;
    private final Commands commands;
    private final EventLog log;
    private final IncidentId incident = IncidentId.random();

    CommandsIT(Store store) {
        node = Node.shared(store);
        commands = node.get(Commands.class);
        log = node.get(EventLog.class);
    }

    @Test
    void tellsVersionPositionAndEventsOfWhatWasRecorded() {
        Accepted declared = commands.give(declare(incident), ENVELOPE);
        Accepted commented = commands.give(comment(incident), ENVELOPE);

        assertThat(declared.version()).isEqualTo(1);
        assertThat(commented.version()).isEqualTo(2);
        assertThat(commented.position()).isGreaterThan(declared.position());
        assertThat(log.page(incident.toString(), 0, 10))
                .extracting(StoredFact::event)
                .containsExactly(declared.events().getFirst(), commented.events().getFirst());
        assertThat(log.page(incident.toString(), 0, 10))
                .extracting(StoredFact::position)
                .containsExactly(declared.position(), commented.position());
    }

    @Test
    void writesTheActorAndNothingElseIntoMetadata() {
        commands.give(declare(incident), ENVELOPE);

        byte[] metadata =
                node.get(JdbcClient.class)
                        .sql(
                                "SELECT meta_data FROM domain_event_entry WHERE aggregate_identifier = ?")
                        .param(incident.toString())
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(new String(metadata, StandardCharsets.UTF_8))
                .contains(
                        "\"actor\":\"responder\"", "\"kind\":\"PERSON\"", "\"roles\":\"RESPONDER\"")
                .contains("\"requestId\":\"request\"")
                .doesNotContain("expectedVersion", "correlationId", "traceId");
    }

    @Test
    void knowsNoIncidentThatWasNeverDeclared() {
        assertThatThrownBy(() -> commands.give(comment(incident), ENVELOPE))
                .isExactlyInstanceOf(UnknownAggregate.class);
    }

    @Test
    void recordsNothingOfARefusedCommand() {
        commands.give(declare(incident), ENVELOPE);
        long head = log.head();

        assertThatThrownBy(() -> commands.give(declare(incident), ENVELOPE))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        it -> assertThat(it.refusal()).isInstanceOf(IncidentIdTaken.class));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void refusesAClientWhoKnowsAnotherVersion() {
        commands.give(declare(incident), ENVELOPE);

        commands.give(comment(incident), expecting(1));
        for (long stale : new long[] {0, 1, 3}) {
            assertThatThrownBy(() -> commands.give(comment(incident), expecting(stale)))
                    .isInstanceOfSatisfying(
                            StaleVersion.class, it -> assertThat(it.currentVersion()).isEqualTo(2));
        }
        assertThat(log.versionOf(incident.toString())).isEqualTo(2);
    }

    @Test
    void triesAgainWhenAnotherWriterWasQuicker() {
        commands.give(declare(incident), ENVELOPE);
        List<Throwable> conflicts = new ArrayList<>();
        EventStorageEngine engine = node.get(EventStorageEngine.class);

        Answer answer =
                commands.once(
                        ENVELOPE,
                        () -> {
                            long version = log.versionOf(incident.toString());
                            if (conflicts.isEmpty()) {
                                appendElsewhere(engine, version);
                                try {
                                    engine.appendEvents(List.of(commented(incident, version)));
                                } catch (RuntimeException conflict) {
                                    conflicts.add(conflict);
                                    throw conflict;
                                }
                            }
                            Accepted accepted = commands.give(comment(incident), ENVELOPE);
                            return new Answer(200, Map.of(), accepted.version(), null);
                        });

        assertThat(conflicts).singleElement().isInstanceOf(ConcurrencyException.class);
        assertThat(answer.version()).isEqualTo(3);
    }

    private void appendElsewhere(EventStorageEngine engine, long version) {
        try {
            Together.elsewhere(
                    () -> {
                        engine.appendEvents(List.of(commented(incident, version)));
                        return true;
                    });
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void givesUpAfterManyConflictsWithoutRepeatingWhatWasToBeStored() {
        commands.give(declare(incident), ENVELOPE);
        EventStorageEngine engine = node.get(EventStorageEngine.class);
        List<Integer> attempts = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                commands.once(
                                        ENVELOPE,
                                        () -> {
                                            attempts.add(1);
                                            engine.appendEvents(List.of(commented(incident, 0)));
                                            throw new AssertionError("no conflict");
                                        }))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasNoCause();
        assertThat(attempts).hasSize(10);
    }

    @Test
    void recordsEveryOneOfManyWritesToOneIncident() throws Exception {
        commands.give(declare(incident), ENVELOPE);

        Together.all(
                8,
                number ->
                        () -> {
                            for (int each = 0; each < 10; each++) {
                                commands.once(
                                        ENVELOPE,
                                        () -> {
                                            commands.give(comment(incident), ENVELOPE);
                                            return new Answer(200, Map.of(), null, null);
                                        });
                            }
                            return true;
                        });
        assertThat(log.versionOf(incident.toString())).isEqualTo(81);
    }

    @Test
    void wakesNobodyBeforeTheTransactionHasReallyCommitted() throws Exception {
        Waking waking = node.get(Waking.class);
        long[] positions = new long[2];

        commands.once(
                ENVELOPE,
                () -> {
                    positions[0] = commands.give(declare(incident), ENVELOPE).position();
                    positions[1] = beyond(waking, positions[0] - 1, Duration.ofMillis(700));
                    return new Answer(200, Map.of(), null, null);
                });

        assertThat(positions[1]).isLessThan(positions[0]);
        assertThat(beyond(waking, positions[0] - 1, Duration.ZERO))
                .isGreaterThanOrEqualTo(positions[0]);
    }

    private static long beyond(Waking waking, long position, Duration longest) {
        try {
            return waking.awaitBeyond(position, longest);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
