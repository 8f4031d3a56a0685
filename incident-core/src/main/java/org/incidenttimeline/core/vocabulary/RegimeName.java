package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a legal regime of notification, for instance {@code UK_GDPR_33}. */
public record RegimeName(@JsonValue String value) {

    /** Refuses what is not 1 to 64 upper-case letters, digits and underscores. */
    @JsonCreator
    public RegimeName {
        value = Given.word("regime", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
