package org.incidenttimeline.core.vocabulary;

import java.util.Map;

/** A promise made to readers: should this subject change, a statement will say so. */
public record Commitment(CommitmentId commitment, Map<LanguageTag, String> words, Subject subject) {

    public Commitment {
        words = Map.copyOf(words);
    }
}
