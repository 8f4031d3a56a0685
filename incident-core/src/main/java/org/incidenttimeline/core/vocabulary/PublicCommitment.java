package org.incidenttimeline.core.vocabulary;

import java.util.Map;

/** A commitment as the public reads it: its words alone, by language. */
public record PublicCommitment(Map<LanguageTag, String> words) {

    public PublicCommitment {
        words = Map.copyOf(words);
    }
}
