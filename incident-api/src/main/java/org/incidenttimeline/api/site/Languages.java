package org.incidenttimeline.api.site;

import java.util.Comparator;
import java.util.List;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages the site speaks. */
@Component
public class Languages {

    private final StatementRules rules;

    public Languages(StatementRules rules) {
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

    /** All of them, the default one first. */
    public List<Tongue> tongues() {
        return rules.languages().stream()
                .sorted(
                        Comparator.<LanguageTag, Boolean>comparing(
                                        it -> !it.equals(rules.defaultLanguage()))
                                .thenComparing(it -> it))
                .map(it -> new Tongue(it, rules.defaultLanguage()))
                .toList();
    }

    /**
     * Where a page is read in a language.
     *
     * @param path where it is read in the default one
     */
    public static String at(Tongue tongue, String path) {
        return tongue.asked().equals(tongue.fallback())
                ? path
                : "/" + tongue.asked().value() + path;
    }
}
