package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one statement from its first draft on; never public. A random UUID (version 4). */
public record StatementId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static StatementId of(String text) {
        return new StatementId(Given.uuid("statement", text));
    }

    /** A new random id. */
    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
