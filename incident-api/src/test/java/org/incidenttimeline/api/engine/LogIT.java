package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.commented;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.rows.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

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

        List<RawRow> rows = rows();
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
    void chainsEveryEventToTheOneBefore() throws Exception {
        Commands commands = node.get(Commands.class);
        IncidentId incident = IncidentId.random();
        commands.give(declare(incident), ENVELOPE);
        for (int each = 0; each < 5; each++) {
            commands.give(comment(incident), ENVELOPE);
        }

        byte[] previous = new byte[32];
        List<RawRow> rows = rows();
        assertThat(rows).hasSize(6);
        for (RawRow row : rows) {
            byte[] payloadDigest = sha256(row.bytes("salt"), row.bytes("payload"));
            byte[] metadataDigest = sha256(row.bytes("meta_data"));
            assertThat(row.bytes("payload_digest")).isEqualTo(payloadDigest);
            assertThat(row.bytes("metadata_digest")).isEqualTo(metadataDigest);
            previous = recomputed(previous, row, metadataDigest, payloadDigest);
            assertThat(row.bytes("hash")).isEqualTo(previous);
        }
        byte[] head =
                node.get(JdbcClient.class)
                        .sql("SELECT hash FROM log_head")
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(head).isEqualTo(previous);
        assertThat(rows)
                .extracting(row -> HexFormat.of().formatHex(row.bytes("salt")))
                .doesNotHaveDuplicates();
    }

    private List<RawRow> rows() {
        return node
                .get(JdbcClient.class)
                .sql("SELECT * FROM domain_event_entry ORDER BY global_index")
                .query()
                .listOfRows()
                .stream()
                .map(RawRow::new)
                .toList();
    }

    private record RawRow(Map<String, @Nullable Object> columns) {

        byte[] bytes(String column) {
            return (byte[]) Objects.requireNonNull(columns.get(column));
        }

        String text(String column) {
            return Objects.requireNonNull(columns.get(column)).toString();
        }
    }

    private static byte[] recomputed(
            byte[] previous, RawRow row, byte[] metadataDigest, byte[] payloadDigest)
            throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(previous);
        for (String column :
                List.of(
                        "global_index",
                        "time_stamp",
                        "aggregate_identifier",
                        "sequence_number",
                        "payload_type",
                        "payload_revision",
                        "event_identifier")) {
            field(out, row.text(column).getBytes(StandardCharsets.UTF_8));
        }
        field(out, metadataDigest);
        field(out, payloadDigest);
        return sha256(bytes.toByteArray());
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
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
