package org.incidenttimeline.core.incident.command;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Commitment;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.jspecify.annotations.Nullable;

/** What every draft must satisfy by itself, whatever the incident knows. */
final class DraftRules {

    private DraftRules() {}

    /** The draft in the form in which it is kept: Unicode NFC, LF line ends. */
    static Draft checked(Draft draft) {
        if (draft.texts().isEmpty()) {
            throw new InvalidValue("texts", "must hold at least the default language");
        }
        if (draft.nextUpdateBy() != null && draft.audience() != StatementAudience.CUSTOMERS) {
            throw new InvalidValue(
                    "nextUpdateBy", "may be promised only in a statement to CUSTOMERS");
        }
        if ((draft.reason() != null) == draft.corrects().isEmpty()) {
            throw new InvalidValue("reason", "is given with corrects and only then");
        }
        return new Draft(
                lines("publicTitle", draft.publicTitle(), Given.NAME),
                texts(draft.texts()),
                outlets(draft.outlets()),
                draft.audience(),
                claims(draft.claims()),
                commitments(draft.commitments()),
                guidance(draft.guidance()),
                Given.list("retiresGuidance", draft.retiresGuidance()),
                Given.list("keeps", draft.keeps()),
                Given.list("covers", draft.covers()),
                Given.optionalInstant("nextUpdateBy", draft.nextUpdateBy()),
                Given.list("corrects", draft.corrects()),
                words("reason", draft.reason(), Given.REASON));
    }

    private static Map<LanguageTag, StatementText> texts(Map<LanguageTag, StatementText> texts) {
        Map<LanguageTag, StatementText> kept = new LinkedHashMap<>();
        texts.forEach(
                (language, text) ->
                        kept.put(
                                language,
                                new StatementText(
                                        Given.line(
                                                "texts." + language + ".headline",
                                                text.headline(),
                                                Given.HEADLINE),
                                        Given.text(
                                                "texts." + language + ".body",
                                                text.body(),
                                                Given.BODY))));
        return kept;
    }

    private static Map<Outlet, Map<LanguageTag, String>> outlets(
            Map<Outlet, Map<LanguageTag, String>> outlets) {
        Map<Outlet, Map<LanguageTag, String>> kept = new EnumMap<>(Outlet.class);
        outlets.forEach(
                (outlet, words) ->
                        kept.put(
                                outlet,
                                requireNonNullElse(
                                        words(
                                                "outlets." + outlet,
                                                words,
                                                outlet == Outlet.SOCIAL
                                                        ? Given.SOCIAL
                                                        : Given.BODY),
                                        Map.of())));
        return kept;
    }

    private static List<Claim> claims(List<Claim> claims) {
        List<Claim> kept = Given.list("claims", claims);
        if (kept.stream().map(Claim::subject).distinct().count() < kept.size()) {
            throw new InvalidValue("claims", "must not claim two values of one subject");
        }
        return kept;
    }

    private static List<Commitment> commitments(List<Commitment> commitments) {
        if (Given.list("commitments", commitments).stream()
                        .map(Commitment::commitment)
                        .distinct()
                        .count()
                < commitments.size()) {
            throw new InvalidValue("commitments", "must not use one id twice");
        }
        return commitments.stream()
                .map(
                        it ->
                                new Commitment(
                                        it.commitment(),
                                        requireNonNullElse(
                                                words("commitments.words", it.words(), Given.WORDS),
                                                Map.of()),
                                        it.subject()))
                .toList();
    }

    private static List<Guidance> guidance(List<Guidance> guidance) {
        if (Given.list("guidance", guidance).stream().map(Guidance::guidance).distinct().count()
                < guidance.size()) {
            throw new InvalidValue("guidance", "must not use one id twice");
        }
        return guidance.stream()
                .map(
                        it ->
                                new Guidance(
                                        it.guidance(),
                                        requireNonNullElse(
                                                words("guidance.words", it.words(), Given.WORDS),
                                                Map.of()),
                                        Given.list("guidance.channels", it.channels())))
                .toList();
    }

    private static @Nullable Map<LanguageTag, String> lines(
            String field, @Nullable Map<LanguageTag, String> words, int longest) {
        if (words != null) {
            words.forEach((language, text) -> Given.line(field + "." + language, text, longest));
        }
        return words(field, words, longest);
    }

    private static @Nullable Map<LanguageTag, String> words(
            String field, @Nullable Map<LanguageTag, String> words, int longest) {
        if (words == null) {
            return null;
        }
        if (words.isEmpty()) {
            throw new InvalidValue(field, "must hold at least the default language");
        }
        Map<LanguageTag, String> kept = new LinkedHashMap<>();
        words.forEach(
                (language, text) ->
                        kept.put(language, Given.text(field + "." + language, text, longest)));
        return kept;
    }
}
