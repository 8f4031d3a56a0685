package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SocialPost;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What readers of one language get of a statement.
 *
 * @param language the one they asked for
 * @param say the site's own words in it
 * @param title the incident's title, absent where the statement gives none
 * @param text headline and body, visibly of another language where this one is missing
 * @param guidance what customers should do
 * @param commitments what is promised to be told
 * @param reason why it corrects others, absent where it does not
 * @param outlets the words elsewhere
 */
record Preview(
        LanguageTag language,
        PageWords say,
        @Nullable Spoken<String> title,
        Spoken<StatementText> text,
        List<Spoken<String>> guidance,
        List<Spoken<String>> commitments,
        @Nullable Spoken<String> reason,
        @Nullable Instant nextUpdateBy,
        List<Elsewhere> outlets) {

    /**
     * The words of one outlet, of social media the whole post.
     *
     * @param own whether its author wrote them, instead of having them derived
     * @param count the characters of a short post, its link included; 0 where nobody counts
     * @param tooLong whether the words are more than fit beside the link, so that they are cut
     */
    record Elsewhere(
            Outlet outlet, Spoken<String> words, boolean own, int count, boolean tooLong) {}

    /**
     * Shows words in one language.
     *
     * @param draft says which outlets have words of their own
     * @param link the statement's permanent link
     */
    static Preview of(
            PublicWords words, Draft draft, Spoken.Tongue tongue, PageWords say, String link) {
        return new Preview(
                tongue.asked(),
                say,
                Spoken.in(tongue, words.publicTitle()),
                spoken(tongue, words.texts()),
                words.guidance().stream().map(it -> spoken(tongue, it.words())).toList(),
                words.commitments().stream().map(it -> spoken(tongue, it.words())).toList(),
                Spoken.in(tongue, words.reason()),
                words.nextUpdateBy(),
                elsewhere(words, draft, tongue, link));
    }

    private static List<Elsewhere> elsewhere(
            PublicWords words, Draft draft, Spoken.Tongue tongue, String link) {
        List<Elsewhere> all = new ArrayList<>();
        for (Outlet outlet : Outlet.values()) {
            Spoken<String> spoken = Spoken.in(tongue, words.outlets().get(outlet));
            if (spoken != null) {
                boolean own =
                        draft.outlets()
                                .getOrDefault(outlet, Map.of())
                                .containsKey(spoken.language());
                all.add(
                        outlet == Outlet.SOCIAL
                                ? post(spoken, own, link)
                                : new Elsewhere(outlet, spoken, own, 0, false));
            }
        }
        return all;
    }

    private static Elsewhere post(Spoken<String> spoken, boolean own, String link) {
        int count = SocialPost.count(spoken.words());
        return new Elsewhere(
                Outlet.SOCIAL,
                new Spoken<>(
                        SocialPost.of(spoken.words(), link), spoken.language(), spoken.fallback()),
                own,
                count,
                count > Given.SOCIAL);
    }

    private static <W> Spoken<W> spoken(Spoken.Tongue tongue, Map<LanguageTag, W> words) {
        Spoken<W> spoken = Spoken.in(tongue, words);
        if (spoken == null) {
            throw new IllegalStateException("a statement has words in the default language");
        }
        return spoken;
    }
}
