package org.incidenttimeline.api.publicsite;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.springframework.web.util.HtmlUtils;

/**
 * Words as they are compared with what somebody was sent: Unicode NFC, without the bullets of lists
 * at the start of a line, all white space one space. No other character is passed over, the numbers
 * of a list neither, so that no changed figure, address or word slips through. The script of the
 * page does exactly the same.
 */
final class PlainWords {

    private static final Pattern LIST_MARK = Pattern.compile("(?m)^[ \\t]*[-*•][ \\t]+");

    /** What {@code \s} is to a script. */
    private static final Pattern WHITE =
            Pattern.compile(
                    "[\\t\\n\\x0B\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f"
                            + "\\u3000\\ufeff]+");

    private static final Pattern OUTSIDE = Pattern.compile("^ | $");
    private static final Pattern BLOCK_END =
            Pattern.compile("</(?:p|li|h[1-6]|blockquote|pre)>|<br />");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PlainWords() {}

    /** Words to be compared. */
    static String of(String words) {
        String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
        String lines = LIST_MARK.matcher(composed).replaceAll("");
        return OUTSIDE.matcher(WHITE.matcher(lines).replaceAll(" ")).replaceAll("");
    }

    /** The words of a body in Markdown as they are copied from its plain text. */
    static String ofText(String markdown) {
        return of(PlainText.of(markdown));
    }

    /** The words of a body in Markdown as they are copied from its page. */
    static String ofPage(String markdown) {
        String lines = BLOCK_END.matcher(Markdown.html(markdown)).replaceAll("\n");
        return of(HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll("")));
    }

    /** The SHA-256 of compared words, as 64 hexadecimal digits. */
    static String hash(String compared) {
        return HexFormat.of().formatHex(Sha256.of(compared));
    }
}
