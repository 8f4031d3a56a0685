package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.incidenttimeline.api.verify.Difference;
import org.incidenttimeline.api.verify.Harm;
import org.incidenttimeline.api.verify.Part;
import org.incidenttimeline.api.verify.TrustedKeys;
import org.incidenttimeline.api.verify.Verification;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a random log, at whatever position, is named with that position. */
@Tag(Soak.TAG)
@ParameterizedClass
@EnumSource(Store.class)
class TamperedIT {

    private static final long SEED = System.nanoTime();
    private static final int POSITIONS = Soak.times(2, 40);

    /** One log on each database; whatever is done to it is undone. */
    private static final Map<Store, Node> NODES = new EnumMap<>(Store.class);

    private final Random random = new Random(SEED);
    private final long last;
    private final Connection store;

    TamperedIT(Store kind) throws SQLException {
        Node node = NODES.computeIfAbsent(kind, it -> recorded(Node.started(it.fresh())));
        last = node.get(EventLog.class).head();
        store = node.get(DataSource.class).getConnection();
    }

    private Node recorded(Node node) {
        Commands commands = node.get(Commands.class);
        Statements statements = new Statements(commands, node.get(EventLog.class));
        List<IncidentId> incidents = new ArrayList<>(List.of(statements.declared()));
        for (int deed = 0; deed < 30; deed++) {
            IncidentId incident = incidents.get(random.nextInt(incidents.size()));
            switch (random.nextInt(6)) {
                case 0 -> incidents.add(statements.declared());
                case 1 -> statements.published(incident, Statements.draft("Words " + deed));
                default -> commands.give(comment(incident), ENVELOPE);
            }
        }
        return node;
    }

    @BeforeEach
    void begin() throws SQLException {
        store.setAutoCommit(false);
    }

    @AfterAll
    static void stop() {
        NODES.values().forEach(Node::close);
    }

    @AfterEach
    void end() throws SQLException {
        store.setAutoCommit(true);
        store.close();
    }

    @Test
    void findsNothingInAnUntouchedLog() throws SQLException {
        Part log = log();

        assertThat(log.differences()).isEmpty();
        assertThat(log.figures()).containsEntry("sound", last).containsEntry("head", last);
    }

    /** Every column there is, those of a later day too: all are protected. */
    @Test
    void namesThePositionOfAnEditInAnyColumn() throws SQLException {
        for (Column column : columns()) {
            for (long position : positions()) {
                tampered(
                        column.edit() + " WHERE global_index = " + position,
                        column.name().equals("global_index") ? Harm.MOVED : Harm.EDITED,
                        position);
            }
        }
    }

    @Test
    void namesTheColumnThatAloneWasEdited() throws SQLException {
        for (String column :
                List.of("type", "meta_data", "metadata_digest", "payload_digest", "hash")) {
            Column edited =
                    columns().stream().filter(it -> it.name().equals(column)).findFirst().get();
            for (long position : positions()) {
                assertThat(after(edited.edit() + " WHERE global_index = " + position).words())
                        .startsWith(column + " ");
            }
        }
    }

    @Test
    void namesTheFirstOfDeletedRows() throws SQLException {
        for (long position : positions()) {
            tampered(
                    "DELETE FROM domain_event_entry WHERE global_index = " + position,
                    position == last ? Harm.TRUNCATED : Harm.DELETED,
                    position);
        }
        tampered("DELETE FROM domain_event_entry", Harm.TRUNCATED, 1);
    }

    @Test
    void namesDeletedRowsThoughTheRestIsNumberedAnew() throws SQLException {
        for (long position : positions()) {
            if (position < last - 1) {
                tampered(
                        "DELETE FROM domain_event_entry WHERE global_index = "
                                + position
                                + shifted(position, -1)
                                + ";UPDATE log_head SET position = position - 1",
                        Harm.DELETED,
                        position);
            }
        }
    }

    @Test
    void namesTheFirstOfTwoRowsThatChangedPlaces() throws SQLException {
        for (long position : positions()) {
            long other = 1 + random.nextLong(last);
            if (other != position) {
                tampered(exchanged(position, other), Harm.SWAPPED, Math.min(position, other));
            }
        }
        tampered(exchanged(1, last), Harm.SWAPPED, 1);
        tampered(exchanged(last - 1, last), Harm.SWAPPED, last - 1);
    }

    @Test
    void namesWhereARowWasPutIn() throws SQLException {
        for (long position : positions()) {
            tampered(
                    shifted(position, 1).substring(1) + ";" + copied(position + 1, position),
                    Harm.INSERTED,
                    position);
        }
        tampered(copied(1 + random.nextLong(last), last + 1), Harm.INSERTED, last + 1);
        tampered(copied(1 + random.nextLong(last), 0), Harm.INSERTED, 0);
        tampered(copied(1 + random.nextLong(last), -7), Harm.INSERTED, -7);
    }

    @Test
    void namesWhereTheEndIsMissing() throws SQLException {
        for (long position : positions()) {
            tampered(
                    "DELETE FROM domain_event_entry WHERE global_index >= " + position,
                    Harm.TRUNCATED,
                    position);
        }
    }

    @Test
    void findsAHeadThatTellsOtherwise() throws SQLException {
        for (String edit :
                List.of(
                        "position = position + 1",
                        "position = position - 1",
                        "recorded_at = '2025-01-01T00:00:00.000Z'")) {
            tampered("UPDATE log_head SET " + edit, Harm.WRONG_HEAD, last);
        }
        tampered(
                "UPDATE log_head SET hash = (SELECT hash FROM domain_event_entry"
                        + " WHERE global_index = 1)",
                Harm.WRONG_HEAD,
                last);
        assertThat(after("DELETE FROM log_head").harm()).isEqualTo(Harm.WRONG_HEAD);
        tampered(
                "UPDATE log_head SET (position, hash) = (SELECT global_index, hash"
                        + " FROM domain_event_entry WHERE global_index = "
                        + (last - 1)
                        + ")",
                Harm.INSERTED,
                last);
    }

    private void tampered(String sql, Harm harm, long position) throws SQLException {
        Difference found = after(sql);
        assertThat(found.position()).as("seed %d, %s: %s", SEED, sql, found).isEqualTo(position);
        assertThat(found.harm()).as("seed %d, %s: %s", SEED, sql, found).isEqualTo(harm);
    }

    /** The one difference after these changes, which are then undone. */
    private Difference after(String sql) throws SQLException {
        try (Statement statement = store.createStatement()) {
            for (String each : sql.split(";", -1)) {
                statement.execute(each);
            }
            List<Difference> found = log().differences();
            assertThat(found).as("seed %d, %s", SEED, sql).hasSize(1);
            return found.getFirst();
        } finally {
            store.rollback();
        }
    }

    private Part log() throws SQLException {
        try {
            TrustedKeys none = new TrustedKeys(List.of());
            return new Verification(store, none, null, position -> {}).parts(0).getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first, the last, and some between. */
    private List<Long> positions() {
        return Stream.concat(Stream.of(1L, last), random.longs(POSITIONS, 2, last).boxed())
                .toList();
    }

    private static String exchanged(long one, long other) {
        return move(one, -1) + ";" + move(other, one) + ";" + move(-1, other);
    }

    private static String move(long from, long to) {
        return "UPDATE domain_event_entry SET global_index = %d WHERE global_index = %d"
                .formatted(to, from);
    }

    /** Numbers all rows from this position on anew. */
    private static String shifted(long from, int by) {
        return ";UPDATE domain_event_entry SET global_index = -global_index WHERE global_index >= "
                + from
                + ";UPDATE domain_event_entry SET global_index = -global_index + "
                + by
                + " WHERE global_index < 0";
    }

    private String copied(long from, long to) {
        return "INSERT INTO domain_event_entry SELECT "
                + to
                + ", 'copied', aggregate_identifier, 1000 + sequence_number, type, time_stamp,"
                + " payload_type, payload_revision, payload, meta_data, salt, metadata_digest,"
                + " payload_digest, hash FROM domain_event_entry WHERE global_index = "
                + from;
    }

    /** A column of the log and how to spoil it. */
    record Column(String name, int type) {

        String edit() {
            String spoiled =
                    switch (type) {
                        case java.sql.Types.BIGINT -> name + " + 1000";
                        case java.sql.Types.VARCHAR -> name + " || 'x'";
                        default -> "SUBSTRING(hash FROM 1 FOR 31)";
                    };
            return "UPDATE domain_event_entry SET " + name + " = " + spoiled;
        }
    }

    private List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM domain_event_entry")) {
            for (int each = 1; each <= rows.getMetaData().getColumnCount(); each++) {
                columns.add(
                        new Column(
                                rows.getMetaData().getColumnName(each).toLowerCase(Locale.ROOT),
                                rows.getMetaData().getColumnType(each)));
            }
        }
        assertThat(columns).hasSizeGreaterThanOrEqualTo(14);
        return columns;
    }
}
