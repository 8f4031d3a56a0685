package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a finding, a claim or a commitment is about: a slug such as {@code customer-data}, or {@code
 * channel:} and the id of a channel, whose known value is that channel's present state.
 */
public record Subject(@JsonValue String value) implements Comparable<Subject> {

    private static final String CHANNEL = "channel:";

    /** Refuses what is neither form as an {@link InvalidValue}. */
    @JsonCreator
    public Subject {
        Given.required("subject", value);
        if (value.startsWith(CHANNEL)) {
            Given.slug("subject", value.substring(CHANNEL.length()));
        } else {
            Given.slug("subject", value);
        }
    }

    /** The subject that is the state of a channel. */
    public static Subject of(ChannelId channel) {
        return new Subject(CHANNEL + channel.value());
    }

    /** The channel this subject is about, or null when it is about something else. */
    public @Nullable ChannelId channel() {
        return value.startsWith(CHANNEL) ? new ChannelId(value.substring(CHANNEL.length())) : null;
    }

    @Override
    public int compareTo(Subject other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
