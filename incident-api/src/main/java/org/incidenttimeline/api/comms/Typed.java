package org.incidenttimeline.api.comms;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.core.vocabulary.Given;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What someone typed into a form, kept exactly as it came, by the names of its fields. */
record Typed(MultiValueMap<String, String> fields) {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,2})]\\..*");
    private static final Pattern ANY_ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\..*");
    private static final Pattern USED_ID =
            Pattern.compile("commitments\\[\\d+]\\.commitment|guidance\\[\\d+]\\.guidance");
    private static final Pattern UNTYPED =
            Pattern.compile(
                    "_csrf|idempotencyKey|contentHash|basedOnHash|statement|confirm|rows\\..*");
    private static final int EMPTY_ROWS = 2;
    private static final int MORE_ROWS = 3;

    /** The text of a field, empty when there is none. */
    public String text(String field) {
        return requireNonNullElse(fields.getFirst(field), "");
    }

    /** As {@link #text}, for a text area: browsers drop the first line end of what is inside. */
    public String area(String field) {
        return "\n" + text(field);
    }

    /** Everything given under a name, such as the ticked boxes of one group. */
    public List<String> all(String field) {
        return requireNonNullElse(fields.get(field), List.of());
    }

    /** Whether a box was ticked. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** Whether any field of this beginning holds something. */
    public boolean holds(String prefix) {
        return fields.entrySet().stream()
                .anyMatch(it -> it.getKey().startsWith(prefix) && isFilled(it.getValue()));
    }

    /** The same without the ids of promises and guidance that an older statement has used. */
    Typed ofANewStatement() {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(fields);
        kept.keySet().removeIf(it -> USED_ID.matcher(it).matches());
        return new Typed(kept);
    }

    /** Whether this holds words that someone would miss. */
    public boolean isWritten() {
        return fields.entrySet().stream()
                .anyMatch(it -> !UNTYPED.matcher(it.getKey()).matches() && isFilled(it.getValue()));
    }

    /** Whether a row of a kind is filled beyond those that a statement can have. */
    boolean hasTooMany(String kind) {
        return fields.entrySet().stream()
                .filter(it -> isFilled(it.getValue()))
                .map(it -> ANY_ROW.matcher(it.getKey()))
                .filter(it -> it.matches() && it.group(1).equals(kind))
                .anyMatch(it -> it.group(2).length() > 2 || row(it) >= Given.LIST);
    }

    /** Whether this asks for more empty rows and for nothing else. */
    boolean asksForRows() {
        return fields.containsKey("more");
    }

    /** How many rows of a kind to offer: those filled and some empty ones. */
    public int rows(String kind) {
        int more = text("more").equals(kind) ? MORE_ROWS : 0;
        int before = text("rows." + kind).matches("\\d{1,2}") ? number("rows." + kind) : 0;
        return Math.min(Given.LIST, Math.max(filled(kind) + EMPTY_ROWS, before) + more);
    }

    /** The number of rows up to the last one that holds something. */
    public int filled(String kind) {
        return fields.entrySet().stream()
                .filter(it -> isFilled(it.getValue()))
                .map(Map.Entry::getKey)
                .map(ROW::matcher)
                .filter(it -> it.matches() && it.group(1).equals(kind))
                .mapToInt(Typed::row)
                .filter(row -> row < Given.LIST)
                .map(row -> row + 1)
                .max()
                .orElse(0);
    }

    private static int row(Matcher name) {
        return Integer.parseInt(name.group(2));
    }

    private int number(String field) {
        return Integer.parseInt(text(field));
    }

    private static boolean isFilled(List<String> values) {
        return values.stream().anyMatch(it -> !it.isBlank());
    }
}
