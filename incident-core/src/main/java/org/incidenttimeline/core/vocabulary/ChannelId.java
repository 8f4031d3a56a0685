package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one channel of the catalogue. A slug of 1 to 64 lower-case letters, digits and hyphens. */
public record ChannelId(@JsonValue String value) implements Comparable<ChannelId> {

    /** Refuses what is not a slug as an {@link InvalidValue}. */
    @JsonCreator
    public ChannelId {
        value = Given.slug("channel", value);
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    /**
     * The stored aggregate identifier, prefixed so that ids of different aggregates never clash.
     */
    @Override
    public String toString() {
        return "channel:" + value;
    }
}
