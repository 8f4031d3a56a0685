package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one piece of commentary by outsiders. A random UUID (version 4). */
public record CommentaryId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static CommentaryId of(String text) {
        return new CommentaryId(Given.uuid("commentary", text));
    }

    /** A new random id. */
    public static CommentaryId random() {
        return new CommentaryId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
