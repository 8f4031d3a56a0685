package org.incidenttimeline.api.publicsite;

import java.text.BreakIterator;
import java.util.Locale;
import org.incidenttimeline.core.vocabulary.Given;

/** A statement as a short post: its words for SOCIAL, a space, its permanent link. */
public final class SocialPost {

    /** What a link counts, however long it is. */
    private static final int LINK = 23;

    private static final int ROOM = Given.SOCIAL - LINK - 1;

    private SocialPost() {}

    /** Words too long to leave room for the link are cut after a word, with an ellipsis. */
    public static String of(String words, String link) {
        return (count(words) <= Given.SOCIAL ? words : cut(words)) + " " + link;
    }

    /** The characters that uncut words and the link count; more than fit where words are cut. */
    public static int count(String words) {
        return words.codePointCount(0, words.length()) + 1 + LINK;
    }

    private static String cut(String words) {
        int end = words.offsetByCodePoints(0, ROOM - 1);
        int last = end;
        while (last > 0 && !Character.isWhitespace(words.charAt(last))) {
            last--;
        }
        return words.substring(0, last > 0 ? last : wholeCharacters(words, end)).strip() + "…";
    }

    /** One word fills it all; what a reader takes for one character still stays whole. */
    private static int wholeCharacters(String words, int end) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        return characters.isBoundary(end) ? end : characters.preceding(end);
    }
}
