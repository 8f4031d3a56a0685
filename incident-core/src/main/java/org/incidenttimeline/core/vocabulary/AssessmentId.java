package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one assessment of impact. A random UUID (version 4). */
public record AssessmentId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static AssessmentId of(String text) {
        return new AssessmentId(Given.uuid("assessment", text));
    }

    /** A new random id. */
    public static AssessmentId random() {
        return new AssessmentId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
