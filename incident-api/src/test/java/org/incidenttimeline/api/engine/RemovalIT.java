package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.api.audit.AuditEntry;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Free text is taken out by order, and nobody can pretend such an order. */
@ParameterizedClass
@EnumSource(Store.class)
class RemovalIT {

    private static final String MARKER = "[removed by order]";

    private final Store kind;
    private final String[] store;

    RemovalIT(Store kind) {
        this.kind = kind;
        this.store = kind.fresh();
    }

    @Test
    void takesTheTextOutOfTheWholeStoreAndStillVerifies() throws Exception {
        IncidentId incident;
        try (Node node = Node.started(store, "--incident.snapshot-every=2")) {
            Statements statements = statements(node);
            incident = statements.declared();
            node.get(Commands.class).give(comment(incident), ENVELOPE);
            node.get(Commands.class).give(comment(incident), ENVELOPE);
        }
        assertThat(bytes()).contains("They say things");

        for (int position : new int[] {2, 3}) {
            AtRest removed = remove(position, "/text", "--member", "/source");
            assertThat(removed.err()).doesNotContain("\tat ");
            assertThat(removed.out()).contains("Removed [/text, /source]");
            assertThat(removed.code()).isZero();
        }

        assertThat(bytes()).doesNotContain("They say things");
        AtRest verified = AtRest.run(store, "verify");
        assertThat(verified.out())
                .contains("removals: ok, records 2, removed [2 [\"/text\",\"/source\"] at ")
                .contains(": By order of the court")
                .endsWith("all is well\n");
        try (Node node = Node.started(store)) {
            node.get(Commands.class).give(comment(incident), ENVELOPE);
            assertThat(node.get(AuditLog.class).before(Long.MAX_VALUE, 2))
                    .extracting(AuditEntry::detail)
                    .containsExactly("position=3", "position=2");
            assertThat(RawRow.all(node).get(1).payload())
                    .contains("\"source\":\"" + MARKER + "\"")
                    .contains("\"text\":\"" + MARKER + "\"");
        }
        assertThat(AtRest.run(store, "verify").code()).isZero();
    }

    @Test
    void believesNoRemovalThatTheKeyDidNotSign() {
        try (Node node = Node.started(store)) {
            node.get(Commands.class).give(comment(statements(node).declared()), ENVELOPE);
        }
        AtRest.alter(
                store,
                jdbc ->
                        jdbc.sql(
                                        "UPDATE domain_event_entry SET payload = ?, salt = ?"
                                                + " WHERE global_index = 2")
                                .params("{}".getBytes(StandardCharsets.UTF_8), new byte[0])
                                .update());
        assertThat(AtRest.run(store, "verify", "--no-views").out())
                .contains("EDITED at 2: payload or salt");

        AtRest.alter(
                store, "INSERT INTO payload_removal (position, number, note) VALUES (2, 1, 'x')");
        assertThat(AtRest.run(store, "verify", "--no-views").out())
                .contains("EDITED at 2: payload or salt")
                .contains("UNSIGNED at 2: ");
    }

    @Test
    void believesNoRecordOfARemovalForAnotherText() {
        try (Node node = Node.started(store)) {
            node.get(Commands.class).give(comment(statements(node).declared()), ENVELOPE);
        }
        assertThat(remove(2, "/text").code()).isZero();
        AtRest.alter(
                store,
                jdbc -> {
                    String told = RawRow.all(jdbc).get(1).payload();
                    jdbc.sql("UPDATE domain_event_entry SET payload = ? WHERE global_index = 2")
                            .param(told.replace("Press", "Police").getBytes(StandardCharsets.UTF_8))
                            .update();
                });
        assertThat(AtRest.run(store, "verify", "--no-views").out())
                .contains("EDITED at 2: payload or salt");
        AtRest.alter(store, "DELETE FROM payload_removal");
        assertThat(AtRest.run(store, "verify", "--no-views").code()).isEqualTo(Operators.DIFFERENT);
    }

    @Test
    void refusesWhatIsNoFreeTextAndWhatWasPublishedOrMayBe() {
        try (Node node = Node.started(store)) {
            Statements statements = statements(node);
            IncidentId incident = statements.declared();
            statements.published(incident, Statements.draft("Public words"));
            statements.give(
                    new DraftStatement(
                            incident, StatementId.random(), Statements.draft("Not yet public")),
                    Statements.person("author", Role.COMMS_AUTHOR));
        }
        long last = head();

        for (Map.Entry<String, String> each :
                Map.of(
                                "1 /severity",
                                "no free text. Free text there: [/title]",
                                "2 /draft/texts/en/headline",
                                "may still be published",
                                last + " /draft/texts/en/headline",
                                "may still be published",
                                "3 /words/texts/en/headline",
                                "no free text",
                                "1 /title/x",
                                "no free text",
                                "99 /title",
                                "no position 99")
                        .entrySet()) {
            String[] what = each.getKey().split(" ", -1);
            AtRest refused = remove(Long.parseLong(what[0]), what[1]);
            assertThat(refused.err()).as(each.getKey()).contains(each.getValue());
            assertThat(refused.code()).isEqualTo(Operators.FAILED);
        }
        assertThat(AtRest.run(store, "verify").code()).isZero();
    }

    private long head() {
        long[] head = new long[1];
        AtRest.alter(store, jdbc -> head[0] = RawRow.all(jdbc).size());
        return head[0];
    }

    private AtRest remove(long position, String... members) {
        return AtRest.run(store, order(position, members));
    }

    private static String[] order(long position, String... members) {
        return Stream.concat(
                        Stream.of(
                                "remove",
                                "--position",
                                String.valueOf(position),
                                "--reason",
                                "By order of the court",
                                "--member"),
                        Stream.of(members))
                .toArray(String[]::new);
    }

    private static Statements statements(Node node) {
        return new Statements(node.get(Commands.class), node.get(EventLog.class));
    }

    /** All the store holds: the file, or every table as text. */
    private String bytes() throws Exception {
        StringBuilder all = new StringBuilder();
        if (kind == Store.H2) {
            Path file = Path.of(store[0].replaceFirst(".*=", "")).resolve("record.mv.db");
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        AtRest.alter(
                store,
                jdbc -> {
                    for (String table :
                            jdbc.sql(
                                            "SELECT table_name FROM information_schema.tables"
                                                    + " WHERE table_schema = 'public'")
                                    .query(String.class)
                                    .list()) {
                        jdbc.sql("SELECT * FROM " + table)
                                .query()
                                .listOfRows()
                                .forEach(row -> row.values().forEach(it -> all.append(text(it))));
                    }
                });
        return all.toString();
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
