package org.incidenttimeline.api.publicsite;

import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages the site speaks. */
@Component
public class Languages {

    private final StatementRules rules;

    Languages(StatementRules rules) {
        this.rules = rules;
    }

    /** The language asked for by name, the default one when none is; refuses one not configured. */
    public Tongue asked(@Nullable String language) {
        if (language == null) {
            return new Tongue(rules.defaultLanguage(), rules.defaultLanguage());
        }
        return rules.languages().stream()
                .filter(it -> it.value().equals(language))
                .findFirst()
                .map(it -> new Tongue(it, rules.defaultLanguage()))
                .orElseThrow(() -> new InvalidValue("lang", "is not a language of this site"));
    }

    boolean speaks(String language) {
        return rules.languages().stream().anyMatch(it -> it.value().equals(language));
    }

    StatementRules rules() {
        return rules;
    }
}
