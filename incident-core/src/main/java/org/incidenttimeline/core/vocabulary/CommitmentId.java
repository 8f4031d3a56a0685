package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one commitment made to readers of a statement. A random UUID (version 4). */
public record CommitmentId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static CommitmentId of(String text) {
        return new CommitmentId(Given.uuid("commitment", text));
    }

    /** A new random id. */
    public static CommitmentId random() {
        return new CommitmentId(UUID.randomUUID());
    }

    /** The canonical text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
