package org.incidenttimeline.core.vocabulary;

import java.util.Set;

/**
 * The site's settings for public words.
 *
 * @param defaultLanguage the language every public text must have
 * @param languages all configured languages, the default one included
 * @param approvals how many approvals publishing needs, at least 1
 */
public record StatementRules(
        LanguageTag defaultLanguage, Set<LanguageTag> languages, int approvals) {

    public StatementRules {
        languages = Set.copyOf(languages);
    }
}
