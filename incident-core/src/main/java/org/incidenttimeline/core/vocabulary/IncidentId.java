package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one incident. A random UUID (version 4). */
public record IncidentId(@JsonValue UUID value) {

    /** Reads the canonical text form; anything else is refused as an {@link InvalidValue}. */
    @JsonCreator
    public static IncidentId of(String text) {
        return new IncidentId(Given.uuid("incident", text));
    }

    /** A new random id. */
    public static IncidentId random() {
        return new IncidentId(UUID.randomUUID());
    }

    /**
     * The stored aggregate identifier, prefixed so that ids of different aggregates never clash.
     */
    @Override
    public String toString() {
        return "incident:" + value;
    }
}
