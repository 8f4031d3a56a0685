package org.incidenttimeline.api.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was removed of stored events by order: for each position the latest signed record, a note of
 * the text {@code incident-timeline/removal/1} and a line of JSON.
 */
final class Removals {

    private static final String FORM = "incident-timeline/removal/1\n";

    private final Map<Long, JsonNode> latest = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();

    static Removals read(Tables tables, TrustedKeys keys) throws SQLException {
        Removals removals = new Removals();
        if (tables.has("payload_removal", "note")) {
            tables.list(
                    "SELECT position, number, note FROM payload_removal ORDER BY position, number",
                    row ->
                            removals.add(
                                    row.getLong(1),
                                    row.getLong(2),
                                    Objects.requireNonNullElse(row.getString(3), ""),
                                    keys));
        }
        return removals;
    }

    private boolean add(long position, long number, String whole, TrustedKeys keys) {
        JsonNode record = signed(whole, keys);
        if (record == null
                || record.path("position").asLong(-1) != position
                || record.path("number").asLong(-1) != number) {
            differences.add(
                    new Difference(
                            Harm.UNSIGNED,
                            position,
                            "no believed key signed the record that something was removed here"));
            return false;
        }
        latest.put(position, record);
        told.add(
                position
                        + " "
                        + record.path("members")
                        + " at "
                        + record.path("removedAt").asString("")
                        + ": "
                        + record.path("reason").asString(""));
        return true;
    }

    private static @Nullable JsonNode signed(String whole, TrustedKeys keys) {
        Note note = Note.of(whole);
        if (note == null || !note.text().startsWith(FORM) || !note.isSignedBy(keys)) {
            return null;
        }
        try {
            return JsonMapper.shared().readTree(note.text().substring(FORM.length()));
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** Whether this event, whose salt is gone, is what a signed record says was left of it. */
    boolean explain(EventRow row) {
        seen.add(row.position());
        JsonNode record = latest.get(row.position());
        return record != null
                && record.path("payloadDigest").asString("").equals(hex(row.payloadDigest()))
                && record.path("left").asString("").equals(hex(Link.sha256(row.payload())));
    }

    /** What was removed, and records of what was not; once all events have been seen. */
    Part part(boolean all) {
        List<Difference> found = new ArrayList<>(differences);
        if (all) {
            latest.keySet().stream()
                    .filter(it -> !seen.contains(it))
                    .map(
                            it ->
                                    new Difference(
                                            Harm.EDITED,
                                            it,
                                            "a signed record says that something was removed here,"
                                                    + " and nothing is"))
                    .forEach(found::add);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("records", told.size());
        if (!told.isEmpty()) {
            figures.put("removed", told);
        }
        return new Part("removals", figures, found);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
