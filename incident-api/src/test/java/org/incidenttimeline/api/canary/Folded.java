package org.incidenttimeline.api.canary;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Undoes what encoders of text do, however they are nested, as far as a searcher needs it. */
final class Folded {

    private static final Pattern TAGS = Pattern.compile("<[/a-zA-Z!][^<>]{0,300}>");
    private static final Pattern SILENT = Pattern.compile("[\\u00AD\\u200B-\\u200D\\uFEFF]");
    private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([\"/\\\\]))");
    private static final Pattern ADDRESS = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final int DEPTH = 3;

    private Folded() {}

    /** The words in these bytes, without tags and escapes, in small letters. */
    static byte[] words(byte[] bytes) {
        String words = TAGS.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
        for (int depth = 0; depth < DEPTH; depth++) {
            String before = words;
            words = opened(words);
            if (words.equals(before)) {
                break;
            }
        }
        return of(SILENT.matcher(words).replaceAll(""));
    }

    private static String opened(String words) {
        String open = words;
        if (open.indexOf('\\') >= 0) {
            open =
                    JSON.matcher(open)
                            .replaceAll(
                                    it ->
                                            Matcher.quoteReplacement(
                                                    it.group(1) == null
                                                            ? it.group(2)
                                                            : Character.toString(
                                                                    (char)
                                                                            Integer.parseInt(
                                                                                    it.group(1),
                                                                                    16))));
        }
        if (open.indexOf('%') >= 0) {
            open =
                    ADDRESS.matcher(open)
                            .replaceAll(it -> Matcher.quoteReplacement(decoded(it.group())));
        }
        return open.indexOf('&') >= 0 ? HtmlUtils.htmlUnescape(open) : open;
    }

    private static String decoded(String percents) {
        byte[] bytes = HexFormat.of().parseHex(percents.replace("%", ""));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A text as it would lie there. */
    static byte[] of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
    }
}
