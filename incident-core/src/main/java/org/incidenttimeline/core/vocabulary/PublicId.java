package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a public thing to the public; unrelated to any internal id. A random UUID (version 4). */
public record PublicId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static PublicId of(String text) {
        return new PublicId(Given.uuid("public", text));
    }

    /** A new random id. */
    public static PublicId random() {
        return new PublicId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
