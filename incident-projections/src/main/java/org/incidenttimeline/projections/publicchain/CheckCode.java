package org.incidenttimeline.projections.publicchain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Sha256;

/**
 * Ten characters by which a person recognises a notice: the first 50 bits of the SHA-256 of its
 * document, in Crockford's base 32. Shown as {@code XXXXX-XXXXX}.
 *
 * @param value without the dash
 */
public record CheckCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    /** Refuses, as an {@link InvalidValue}, what no document could have. */
    public CheckCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("code", "must be ten letters and digits, as XXXXX-XXXXX");
        }
    }

    /** The code of a document. */
    static CheckCode of(String body) {
        byte[] digest = Sha256.of(body);
        StringBuilder code = new StringBuilder();
        for (int bit = 0; bit < LENGTH * BITS; bit += BITS) {
            int pair = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
            code.append(ALPHABET.charAt((pair >> (16 - BITS - bit % 8)) & 31));
        }
        return new CheckCode(code.toString());
    }

    /** Reads what a person typed: any case, spaces, dashes, the letters O, I and L for digits. */
    public static CheckCode typed(String text) {
        return new CheckCode(
                BETWEEN.matcher(text)
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1'));
    }

    /** The form shown. */
    @Override
    public String toString() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
