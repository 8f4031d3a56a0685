package org.incidenttimeline.api.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the public chain and holds it against what the log says was published. */
final class PublicChainCheck {

    private static final int PAGE = 500;

    private final Tables tables;
    private final TrustedKeys keys;
    private final SaidInPublic said;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();
    private final Map<String, Long> lastOfIncident = new HashMap<>();
    private long last;
    private byte[] hash = Link.START;

    PublicChainCheck(Tables tables, TrustedKeys keys, SaidInPublic said) {
        this.tables = tables;
        this.keys = keys;
        this.said = said;
    }

    /**
     * Checks it.
     *
     * @param reached the position up to which the program has entered statements
     * @param wholeLog whether the log is sound, so that its statements are all there are
     */
    Part check(long reached, boolean wholeLog) throws SQLException {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (tables.has("public_chain", "number")) {
            walk(wholeLog);
            if (wholeLog) {
                figures.putAll(missing(reached));
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sound", last);
        all.put("published", said.all().size());
        all.putAll(figures);
        return new Part("public chain", all, differences);
    }

    private void walk(boolean wholeLog) throws SQLException {
        List<PublicEntry> page = after(null);
        while (!page.isEmpty() && differences.isEmpty()) {
            for (PublicEntry entry : page) {
                Difference wrong = wrong(entry);
                if (wrong != null) {
                    differences.add(wrong);
                    return;
                }
                last = entry.number();
                hash = entry.behind(hash);
                if (wholeLog) {
                    compare(entry);
                }
            }
            page = after(page.getLast().number());
        }
    }

    private List<PublicEntry> after(@Nullable Long number) throws SQLException {
        String select = "SELECT " + PublicEntry.COLUMNS + " FROM public_chain";
        String order = " ORDER BY number FETCH FIRST " + PAGE + " ROWS ONLY";
        return number == null
                ? tables.list(select + order, PublicEntry::of)
                : tables.list(select + " WHERE number > ?" + order, PublicEntry::of, number);
    }

    private @Nullable Difference wrong(PublicEntry entry) {
        long expected = last + 1;
        if (entry.number() < expected) {
            return new Difference(Harm.INSERTED, entry.number(), "there is no such number");
        }
        if (entry.number() > expected) {
            return new Difference(
                    Harm.DELETED,
                    expected,
                    "entries " + expected + " to " + (entry.number() - 1) + " are gone");
        }
        String column = entry.wrong(hash, keys);
        return column == null
                ? null
                : new Difference(
                        Harm.EDITED, expected, column + " is not what a believed key signed");
    }

    private void compare(PublicEntry entry) {
        SaidInPublic.Said event = said.of(entry.statement());
        if (event == null || !entered.add(entry.statement())) {
            differences.add(
                    new Difference(
                            Harm.INSERTED,
                            entry.number(),
                            "the log does not say that this was published"));
            return;
        }
        boolean same =
                event.publicHash().equals(entry.said("publicHash"))
                        && event.publicHash().equals(entry.wordsHash())
                        && event.incident().equals(entry.incident())
                        && event.recordedAt().equals(entry.said("publishedAt"));
        if (!same) {
            differences.add(
                    new Difference(
                            Harm.EDITED,
                            entry.number(),
                            "the words are not those that the log has at position "
                                    + event.position()));
        }
        Long before = lastOfIncident.put(event.aggregate(), event.position());
        if (before != null && before > event.position()) {
            differences.add(
                    new Difference(
                            Harm.SWAPPED,
                            entry.number(),
                            "this was published before the entry of the same incident before it"));
        }
    }

    /** Statements that are in the log alone: still on their way, parked, or gone. */
    private Map<String, Object> missing(long reached) throws SQLException {
        Set<String> parked =
                new HashSet<>(
                        tables.list(
                                "SELECT sequence_identifier FROM dead_letter_entry"
                                        + " WHERE processing_group = 'public-chain'",
                                row -> row.getString(1)));
        long onTheirWay = 0;
        long standing = 0;
        for (Map.Entry<String, SaidInPublic.Said> each : said.all().entrySet()) {
            SaidInPublic.Said event = each.getValue();
            if (entered.contains(each.getKey()) || !differences.isEmpty()) {
                continue;
            }
            if (event.position() > reached) {
                onTheirWay++;
            } else if (parked.contains(event.aggregate())) {
                standing++;
            } else {
                differences.add(
                        new Difference(
                                Harm.DELETED,
                                null,
                                "the statement published at position "
                                        + event.position()
                                        + " of the log is not in it"));
            }
        }
        return Map.of("notYetEntered", onTheirWay, "parked", standing);
    }
}
