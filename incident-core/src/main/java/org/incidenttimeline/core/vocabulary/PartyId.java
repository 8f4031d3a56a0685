package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names one party engaged in an incident. A slug of 1 to 64 lower-case letters, digits and hyphens.
 */
public record PartyId(@JsonValue String value) implements Comparable<PartyId> {

    /** Refuses what is not a slug as an {@link InvalidValue}. */
    @JsonCreator
    public PartyId {
        value = Given.slug("party", value);
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    /** The slug itself. */
    @Override
    public String toString() {
        return value;
    }
}
