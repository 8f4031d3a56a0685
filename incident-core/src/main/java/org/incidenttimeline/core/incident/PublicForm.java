package org.incidenttimeline.core.incident;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.DefaultLanguageMissing;
import org.incidenttimeline.core.incident.refusal.LanguageNotOffered;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.incidenttimeline.core.vocabulary.PublicCommitment;
import org.incidenttimeline.core.vocabulary.PublicGuidance;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.jspecify.annotations.Nullable;

/** Turns a draft into exactly what the public would read, every outlet's words derived. */
final class PublicForm {

    private PublicForm() {}

    static PublicWords of(Draft draft, Function<StatementId, PublicId> names) {
        Map<Outlet, Map<LanguageTag, String>> outlets = new EnumMap<>(Outlet.class);
        for (Outlet outlet : Outlet.values()) {
            Map<LanguageTag, String> words = new TreeMap<>();
            draft.texts().forEach((language, text) -> words.put(language, derived(outlet, text)));
            words.putAll(draft.outlets().getOrDefault(outlet, Map.of()));
            outlets.put(outlet, words);
        }
        return new PublicWords(
                draft.publicTitle(),
                draft.audience(),
                draft.texts(),
                outlets,
                draft.guidance().stream()
                        .map(it -> new PublicGuidance(it.words(), it.channels()))
                        .toList(),
                draft.commitments().stream().map(it -> new PublicCommitment(it.words())).toList(),
                draft.nextUpdateBy(),
                draft.corrects().stream().map(names).toList(),
                draft.reason());
    }

    private static String derived(Outlet outlet, StatementText text) {
        return outlet == Outlet.SOCIAL ? text.headline() : PlainText.of(text.body());
    }

    /** Refuses words in a language that is not configured, or without the default one. */
    static void requireLanguages(Draft draft, StatementRules rules) {
        require("texts", draft.texts(), rules);
        require("publicTitle", draft.publicTitle(), rules);
        require("reason", draft.reason(), rules);
        draft.outlets().forEach((outlet, words) -> require("outlets." + outlet, words, rules));
        draft.commitments().forEach(it -> require("commitments.words", it.words(), rules));
        draft.guidance().forEach(it -> require("guidance.words", it.words(), rules));
    }

    private static void require(
            String field, @Nullable Map<LanguageTag, ?> words, StatementRules rules) {
        if (words == null) {
            return;
        }
        List<LanguageTag> strange =
                words.keySet().stream().filter(it -> !rules.languages().contains(it)).toList();
        if (!strange.isEmpty()) {
            throw new CommandRefused(new LanguageNotOffered(field, strange.getFirst()));
        }
        Refusing.when(
                !words.containsKey(rules.defaultLanguage()),
                () -> new DefaultLanguageMissing(field, rules.defaultLanguage()));
    }
}
