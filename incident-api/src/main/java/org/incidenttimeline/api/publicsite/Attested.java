package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.CheckCode;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.jspecify.annotations.Nullable;

/**
 * A published statement as a message is held against it.
 *
 * @param code its check code; null while it is not signed
 * @param words every form in which somebody may have read it, to be compared
 * @param whole those of them that are the whole body
 */
record Attested(
        PublicId statement,
        Map<LanguageTag, String> headline,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        @Nullable Instant withdrawnAt,
        @Nullable CheckCode code,
        Set<String> words,
        Set<String> whole) {

    /** Shorter words are in many a message by chance. */
    private static final int TELLING = 60;

    static Attested of(Told entry, @Nullable ChainEntry signed, SiteSettings settings) {
        Said said = Objects.requireNonNull(entry.statement());
        Map<LanguageTag, String> headlines = new TreeMap<>();
        Set<String> words = new TreeSet<>();
        Set<String> whole = new TreeSet<>();
        said.texts()
                .forEach(
                        (language, text) -> {
                            String headline = PlainWords.of(text.headline());
                            headlines.put(language, text.headline());
                            words.add(headline);
                            for (String body :
                                    List.of(
                                            PlainWords.ofText(text.body()),
                                            PlainWords.ofPage(text.body()))) {
                                whole.add(body);
                                words.add(headline + " " + body);
                            }
                        });
        said.outlets()
                .forEach(
                        (outlet, told) ->
                                told.values()
                                        .forEach(
                                                it -> {
                                                    if (outlet == Outlet.SOCIAL) {
                                                        words.add(post(it, said, settings));
                                                    }
                                                    whole.add(PlainWords.of(it));
                                                }));
        words.addAll(whole);
        words.remove("");
        whole.removeIf(it -> it.length() < TELLING);
        return new Attested(
                said.publicId(),
                headlines,
                entry.publishedAt(),
                said.correctedAt(),
                said.withdrawnAt(),
                signed == null ? null : signed.checkCode(),
                words,
                whole);
    }

    private static String post(String words, Said said, SiteSettings settings) {
        return PlainWords.of(SocialPost.of(words, settings.linkTo(said.publicId())));
    }

    /** How a message stands that is this statement in every word. */
    Checked.Verdict verdict() {
        return withdrawnAt != null
                ? Checked.Verdict.WITHDRAWN
                : correctedAt != null ? Checked.Verdict.CORRECTED : Checked.Verdict.GENUINE;
    }
}
