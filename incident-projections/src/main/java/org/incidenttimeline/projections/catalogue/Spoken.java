package org.incidenttimeline.projections.catalogue;

import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Words in the language asked for, or visibly in another.
 *
 * @param language the language the words are in
 * @param fallback true when the language asked for was missing
 */
public record Spoken<W>(W words, LanguageTag language, boolean fallback) {

    /** The language asked for and the one that is always there. */
    public record Tongue(LanguageTag asked, LanguageTag fallback) {}

    /** Picks the asked language, else the fallback, else the first there is; null from none. */
    public static <W> @Nullable Spoken<W> in(Tongue tongue, @Nullable Map<LanguageTag, W> words) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        W asked = words.get(tongue.asked());
        if (asked != null) {
            return new Spoken<>(asked, tongue.asked(), false);
        }
        W usual = words.get(tongue.fallback());
        if (usual != null) {
            return new Spoken<>(usual, tongue.fallback(), true);
        }
        Map.Entry<LanguageTag, W> first = new TreeMap<>(words).firstEntry();
        return new Spoken<>(first.getValue(), first.getKey(), true);
    }
}
