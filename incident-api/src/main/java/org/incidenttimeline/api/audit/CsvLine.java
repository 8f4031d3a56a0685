package org.incidenttimeline.api.audit;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** A line of RFC 4180, in which no spreadsheet finds a formula. */
public final class CsvLine {

    /** The names of the columns. */
    public static final String HEAD =
            of(
                    "number",
                    "at",
                    "act",
                    "actor",
                    "affected",
                    "requestId",
                    "address",
                    "detail",
                    "hash");

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvLine() {}

    /** An entry, in the order of {@link #HEAD}. */
    public static String of(AuditEntry entry) {
        return of(
                Long.toString(entry.number()),
                StoredJson.format(entry.at()),
                entry.act(),
                Objects.toString(entry.actor(), ""),
                Objects.toString(entry.affected(), ""),
                Objects.toString(entry.requestId(), ""),
                Objects.toString(entry.address(), ""),
                entry.detail(),
                entry.hash());
    }

    static String of(String... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String safe =
                !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n\\t'].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
