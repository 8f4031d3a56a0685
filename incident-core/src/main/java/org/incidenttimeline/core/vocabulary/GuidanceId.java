package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one piece of guidance. A random UUID (version 4). */
public record GuidanceId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static GuidanceId of(String text) {
        return new GuidanceId(Given.uuid("guidance", text));
    }

    /** A new random id. */
    public static GuidanceId random() {
        return new GuidanceId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
