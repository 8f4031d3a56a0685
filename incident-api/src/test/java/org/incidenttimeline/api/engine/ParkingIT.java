package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.commented;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Store.class)
class ParkingIT {

    private final Node node;
    private final Commands commands;
    private final ParkedSequences parked;
    private final JdbcClient jdbc;
    private final IncidentId broken = IncidentId.random();
    private final IncidentId sound = IncidentId.random();

    ParkingIT(Store store) {
        node = Node.started(store.fresh());
        commands = node.get(Commands.class);
        parked = node.get(ParkedSequences.class);
        jdbc = node.get(JdbcClient.class);
        commands.give(declare(broken), ENVELOPE);
        commands.give(declare(sound), ENVELOPE);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void parksOnlyTheIncidentWhoseEventHasAnUnknownName() {
        appendSpoilt("payload_type = 'incident.from-tomorrow'");
        appendMore();
        commands.give(comment(sound), ENVELOPE);

        Settled.views(node::get);
        assertThat(parked.all())
                .extracting(ParkedSequence::processor)
                .containsExactlyInAnyOrderElementsOf(ProcessorConfiguration.PROCESSORS);
        assertThat(parked.all())
                .allSatisfy(
                        it -> {
                            assertThat(it.aggregate()).isEqualTo(broken.toString());
                            assertThat(it.letters()).isEqualTo(2);
                            assertThat(it.cause()).contains("incident.from-tomorrow");
                        });
        assertThat(Objects.requireNonNull(node.get(ParkedHealth.class).health()).getStatus())
                .isEqualTo(new Status("DEGRADED"));
    }

    @Test
    void decidesNothingOnAnIncidentItCannotRead() {
        appendSpoilt("payload_type = 'incident.from-tomorrow'");

        assertThatThrownBy(() -> commands.give(comment(broken), ENVELOPE))
                .isInstanceOf(UnreadableRecord.class);
        assertThat(commands.give(comment(sound), ENVELOPE).version()).isEqualTo(2);
    }

    @Test
    void readsTheLogPastAnIncidentItCannotRead() {
        appendSpoilt("payload_type = 'incident.from-tomorrow'");
        appendMore();
        List<Long> positions = new ArrayList<>();

        node.get(EventLog.class).read(0, 4, fact -> positions.add(fact.stamp().position()));
        assertThat(positions).containsExactly(1L, 2L);
        assertThat(node.get(EventLog.class).page(broken.toString(), 0, 10))
                .extracting(StoredFact::wireName)
                .containsExactly(
                        "incident.declared",
                        "incident.from-tomorrow",
                        "incident.commentary-recorded");
    }

    @Test
    void resumesAfterTheRepairAndNotBefore() {
        appendSpoilt("payload_type = 'incident.from-tomorrow'");
        appendMore();
        Settled.views(node::get);

        assertThat(parked.all()).hasSameSizeAs(ProcessorConfiguration.PROCESSORS);
        for (ParkedSequence sequence : parked.all()) {
            assertThat(parked.retry(sequence.id())).isEqualTo(Retry.STILL_PARKED);
        }
        assertThat(parked.all()).hasSameSizeAs(ProcessorConfiguration.PROCESSORS);

        String repair = " SET payload_type = 'incident.commentary-recorded' WHERE payload_type = ?";
        for (String table : List.of("domain_event_entry", "dead_letter_entry")) {
            jdbc.sql("UPDATE " + table + repair).param("incident.from-tomorrow").update();
        }
        for (ParkedSequence sequence : parked.all()) {
            assertThat(parked.retry(sequence.id())).isEqualTo(Retry.RESUMED);
            assertThat(parked.retry(sequence.id())).isEqualTo(Retry.UNKNOWN);
        }
        assertThat(parked.all()).isEmpty();
        assertThat(Objects.requireNonNull(node.get(ParkedHealth.class).health()).getStatus())
                .isEqualTo(Status.UP);
        assertThat(commands.give(comment(broken), ENVELOPE).version()).isEqualTo(4);
    }

    @Test
    void parksAnEventThatLacksAMemberWithoutRepeatingItsWords() {
        appendSpoilt("payload = ?", "{\"text\":\"secret words\"}".getBytes(StandardCharsets.UTF_8));
        Settled.views(node::get);

        assertThat(parked.all())
                .hasSameSizeAs(ProcessorConfiguration.PROCESSORS)
                .allSatisfy(
                        it ->
                                assertThat(it.cause())
                                        .contains("SerializationException")
                                        .doesNotContain("secret"));
        assertThatThrownBy(() -> commands.give(comment(broken), ENVELOPE))
                .isInstanceOf(UnreadableRecord.class)
                .hasNoCause();
    }

    @Test
    void retriesAnyOfMoreSequencesThanOnePageHolds() {
        for (int each = 0; each < 15; each++) {
            IncidentId another = IncidentId.random();
            spoil(another, 0, "payload_type = 'incident.from-tomorrow'");
        }
        Settled.views(node::get);
        assertThat(parked.all()).hasSize(15 * ProcessorConfiguration.PROCESSORS.size());
        jdbc.sql("UPDATE dead_letter_entry SET payload_type = 'incident.commentary-recorded'")
                .update();

        for (ParkedSequence sequence : parked.all().reversed()) {
            assertThat(parked.retry(sequence.id())).isEqualTo(Retry.RESUMED);
        }
        assertThat(parked.all()).isEmpty();
    }

    private void appendSpoilt(String column, Object... values) {
        spoil(broken, 1, column, values);
    }

    private void appendMore() {
        node.get(EventStorageEngine.class).appendEvents(List.of(commented(broken, 2)));
    }

    /** As if written by a later release: stored and spoilt in one transaction. */
    private void spoil(IncidentId incident, long sequence, String column, Object... values) {
        new TransactionTemplate(node.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> {
                            node.get(EventStorageEngine.class)
                                    .appendEvents(List.of(commented(incident, sequence)));
                            jdbc.sql(
                                            "UPDATE domain_event_entry SET "
                                                    + column
                                                    + " WHERE aggregate_identifier = ?"
                                                    + " AND sequence_number = ?")
                                    .params(values)
                                    .param(incident.toString())
                                    .param(sequence)
                                    .update();
                        });
    }
}
