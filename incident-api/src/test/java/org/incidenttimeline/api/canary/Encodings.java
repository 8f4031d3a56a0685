package org.incidenttimeline.api.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** The forms in which a text may lie in bytes. */
final class Encodings {

    /** One byte a character, so that any bytes can be written as a text. */
    private static final java.nio.charset.Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final int BITS_OF_A_DIGIT = 6;

    private Encodings() {}

    /** The bytes of a text in every form, by the form's name. */
    static Map<String, byte[]> of(String text) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        written.put("raw", text);
        written.put("lower case", text.toLowerCase(Locale.ROOT));
        written.put("upper case", text.toUpperCase(Locale.ROOT));
        for (Normalizer.Form form : Normalizer.Form.values()) {
            written.put(form.name(), Normalizer.normalize(text, form));
        }
        written.put("backwards", new StringBuilder(text).reverse().toString());
        written.put("JSON", json(text, "\\u%04x"::formatted, false));
        written.put("JSON, all escaped", json(text, "\\u%04x"::formatted, true));
        written.put("JSON, in capitals", json(text, "\\u%04X"::formatted, true));
        written.put("HTML", html(text, it -> it));
        written.put("HTML, decimal", html(text, it -> decimal(it, "&#%d;")));
        written.put("HTML, hexadecimal", html(text, it -> decimal(it, "&#x%x;")));
        written.put("HTML in JSON", json(html(text, it -> it), "\\u%04x"::formatted, true));
        written.put("HTML in HTML", html(html(text, it -> it), it -> it));
        String inAddress = URLEncoder.encode(text, StandardCharsets.UTF_8);
        written.put("address", inAddress);
        written.put("address, in small letters", small(inAddress));
        written.put("address in address", URLEncoder.encode(inAddress, StandardCharsets.UTF_8));
        written.put("split by tags", split(text, "<wbr>"));
        written.put("split by a soft hyphen", split(text, "\u00ad"));
        written.forEach((name, form) -> forms.put(name, form.getBytes(StandardCharsets.UTF_8)));
        forms.put("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        forms.put("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        forms.put("hexadecimal", HexFormat.of().formatHex(bytes).getBytes(BYTES));
        forms.put(
                "hexadecimal in capitals",
                HexFormat.of().withUpperCase().formatHex(bytes).getBytes(BYTES));
        for (int offset = 0; offset < 3; offset++) {
            forms.put("base64 at " + offset, base64(Base64.getEncoder(), bytes, offset));
            forms.put("base64url at " + offset, base64(Base64.getUrlEncoder(), bytes, offset));
        }
        return forms;
    }

    /** The digits that depend on the bytes alone, wherever they begin among others. */
    private static byte[] base64(Base64.Encoder encoder, byte[] bytes, int offset) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int first = (offset * Byte.SIZE + BITS_OF_A_DIGIT - 1) / BITS_OF_A_DIGIT;
        int last = shifted.length * Byte.SIZE / BITS_OF_A_DIGIT;
        return encoder.encodeToString(shifted).substring(first, last).getBytes(BYTES);
    }

    private static String json(String text, IntFunction<String> escape, boolean all) {
        StringBuilder json = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char it = text.charAt(at);
            if (it == '"') {
                json.append(all ? escape.apply(it) : "\\\"");
            } else if (it > '~' || (all && "<>&'+/".indexOf(it) >= 0)) {
                json.append(escape.apply(it));
            } else {
                json.append(it);
            }
        }
        return json.toString();
    }

    private static String html(String text, UnaryOperator<String> beyondAscii) {
        StringBuilder html = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(
                        it ->
                                html.append(
                                        switch (it) {
                                            case "&" -> "&amp;";
                                            case "<" -> "&lt;";
                                            case ">" -> "&gt;";
                                            case "\"" -> "&quot;";
                                            case "'" -> "&#39;";
                                            default -> beyondAscii.apply(it);
                                        }));
        return html.toString();
    }

    private static String decimal(String point, String form) {
        return point.codePointAt(0) > '~' ? form.formatted(point.codePointAt(0)) : point;
    }

    private static String small(String address) {
        StringBuilder small = new StringBuilder(address);
        for (int at = small.indexOf("%"); at >= 0; at = small.indexOf("%", at + 1)) {
            small.replace(at, at + 3, small.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return small.toString();
    }

    private static String split(String text, String by) {
        int middle = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        return text.substring(0, middle) + by + text.substring(middle);
    }
}
