package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one stored event. A random UUID (version 4). */
public record EventId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static EventId of(String text) {
        return new EventId(Given.uuid("event", text));
    }

    /** A new random id. */
    public static EventId random() {
        return new EventId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
