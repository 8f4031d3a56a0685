package org.incidenttimeline.api.publicsite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;

/**
 * The words of a statement where it appears besides the website.
 *
 * @param outlets the outlets that share these words
 * @param words the exact words, by language
 * @param posts the words with the statement's link, by language; of social media only
 */
record Elsewhere(
        List<Outlet> outlets,
        SortedMap<LanguageTag, String> words,
        SortedMap<LanguageTag, String> posts) {

    static List<Elsewhere> all(Said said, String link) {
        Map<SortedMap<LanguageTag, String>, List<Outlet>> shared = new LinkedHashMap<>();
        List<Elsewhere> all = new ArrayList<>();
        new TreeMap<>(said.outlets())
                .forEach(
                        (outlet, words) -> {
                            SortedMap<LanguageTag, String> sorted = new TreeMap<>(words);
                            if (outlet == Outlet.SOCIAL) {
                                all.add(new Elsewhere(List.of(outlet), sorted, posts(sorted, link)));
                            } else {
                                shared.computeIfAbsent(sorted, it -> new ArrayList<>()).add(outlet);
                            }
                        });
        shared.forEach(
                (words, outlets) -> all.add(new Elsewhere(outlets, words, new TreeMap<>())));
        return all;
    }

    private static SortedMap<LanguageTag, String> posts(
            SortedMap<LanguageTag, String> words, String link) {
        SortedMap<LanguageTag, String> posts = new TreeMap<>();
        words.forEach((language, text) -> posts.put(language, SocialPost.of(text, link)));
        return posts;
    }
}
