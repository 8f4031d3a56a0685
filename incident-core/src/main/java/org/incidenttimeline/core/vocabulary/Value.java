package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What is found or claimed of a subject, for instance {@code NONE_NEEDED}. */
public record Value(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** Refuses what is not 1 to 64 upper-case letters, digits and underscores. */
    @JsonCreator
    public Value {
        if (!FORM.matcher(Given.required("value", value)).matches()) {
            throw new InvalidValue(
                    "value",
                    "must be 1 to 64 upper-case letters, digits or underscores, a letter first");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
