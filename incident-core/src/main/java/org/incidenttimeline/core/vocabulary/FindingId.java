package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one finding. A random UUID (version 4). */
public record FindingId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static FindingId of(String text) {
        return new FindingId(Given.uuid("finding", text));
    }

    /** A new random id. */
    public static FindingId random() {
        return new FindingId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
