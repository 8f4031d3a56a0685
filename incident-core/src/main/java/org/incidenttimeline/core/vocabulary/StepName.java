package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one notification that a regime demands, for instance {@code EARLY_WARNING}. */
public record StepName(@JsonValue String value) {

    /** Refuses what is not 1 to 64 upper-case letters, digits and underscores. */
    @JsonCreator
    public StepName {
        value = Given.word("step", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
