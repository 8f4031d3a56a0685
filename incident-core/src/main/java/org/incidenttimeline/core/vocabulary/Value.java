package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What is found or claimed of a subject, for instance {@code NONE_NEEDED}. */
public record Value(@JsonValue String value) {

    /** Refuses what is not 1 to 64 upper-case letters, digits and underscores. */
    @JsonCreator
    public Value {
        value = Given.word("value", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
