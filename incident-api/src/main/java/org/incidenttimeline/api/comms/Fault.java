package org.incidenttimeline.api.comms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that is to blame, as a form tells it.
 *
 * @param field its name
 * @param anchor the id of what a reader is led to: the field, or its group where it names no one
 *     field of the form
 * @param key names its label
 * @param row the number of its row, counted from 1
 * @param language the language it is in
 * @param reason what is wrong, to be read after the label
 */
record Fault(
        String field,
        String anchor,
        String key,
        @Nullable Integer row,
        @Nullable String language,
        String reason) {

    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");
    private static final Pattern LANGUAGE =
            Pattern.compile("\\.([a-z]{2,3})(?=\\.headline|\\.body|$)");
    private static final Pattern ONE_FIELD =
            Pattern.compile(
                    "texts\\.\\w+\\.(headline|body)|(publicTitle|reason|outlets\\.\\w+)\\.[a-z]{2,3}"
                            + "|claims\\[\\d+]\\.\\w+|(commitments|guidance)\\[\\d+]\\.words\\.\\w+"
                            + "|commitments\\[\\d+]\\.subject|covers\\.more|nextUpdateBy|audience"
                            + "|reason|at|confirm|verdict|note");

    static Fault of(String field, String reason) {
        Matcher row = ROW.matcher(field);
        Matcher language = LANGUAGE.matcher(field);
        boolean spoken = language.find();
        String key = field.replaceAll("\\[\\d+]", "");
        return new Fault(
                field,
                ONE_FIELD.matcher(field).matches() ? field : key.replaceAll("\\..*", ""),
                spoken ? LANGUAGE.matcher(key).replaceFirst("") : key,
                row.find() ? Integer.valueOf(row.group(1)) + 1 : null,
                spoken ? language.group(1) : null,
                reason);
    }
}
