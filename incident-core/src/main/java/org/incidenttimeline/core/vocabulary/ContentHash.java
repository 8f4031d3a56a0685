package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A SHA-256 over the canonical form of a statement, as 64 lower-case hexadecimal digits. */
public record ContentHash(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Refuses what is not 64 lower-case hexadecimal digits. */
    @JsonCreator
    public ContentHash {
        if (!FORM.matcher(Given.required("contentHash", value)).matches()) {
            throw new InvalidValue("contentHash", "must be 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
