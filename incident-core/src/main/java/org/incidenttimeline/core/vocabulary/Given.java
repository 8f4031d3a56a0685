package org.incidenttimeline.core.vocabulary;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks of what is given from outside. Each returns the value in the form in which it is kept
 * and refuses nonsense as an {@link InvalidValue} with the field's name.
 */
public final class Given {

    /** Names and titles, in characters. */
    public static final int NAME = 120;

    /** Headlines, in characters. */
    public static final int HEADLINE = 160;

    /** Bodies and outlet texts, in characters. */
    public static final int BODY = 10_000;

    /** Words for {@link Outlet#SOCIAL}, in characters. */
    public static final int SOCIAL = 280;

    /** Words of guidance and commitments, in characters. */
    public static final int WORDS = 500;

    /** Reasons, notes, details and sources, in characters. */
    public static final int REASON = 2_000;

    /** The longest list, in members. */
    public static final int LIST = 50;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern UUID_4 =
            Pattern.compile(
                    "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-4[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000000");

    private Given() {}

    /** Refuses a missing value. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "is required");
        }
        return value;
    }

    /** One line of text: no line ends, not blank, at most so many characters. */
    public static String line(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text.indexOf('\n') >= 0) {
            throw new InvalidValue(field, "must be one line");
        }
        return text;
    }

    /**
     * Text of several lines: not blank, at most so many characters (Unicode code points), no
     * control characters but line ends and tabs, none that turn the direction of text. Kept in
     * Unicode NFC with LF line ends.
     */
    public static String text(String field, @Nullable String value, int longest) {
        String given = required(field, value);
        if (given.length() > 4 * longest + 16) {
            throw tooLong(field, longest);
        }
        String text =
                Normalizer.normalize(given, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replace('\r', '\n');
        if (text.codePoints().noneMatch(Given::isVisible)) {
            throw new InvalidValue(field, "must not be blank");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw tooLong(field, longest);
        }
        if (text.codePoints().anyMatch(Given::isForbidden)) {
            throw new InvalidValue(field, "must not hold control characters");
        }
        return text;
    }

    private static InvalidValue tooLong(String field, int longest) {
        return new InvalidValue(field, "must be at most " + longest + " characters");
    }

    /** Letters that have no shape, such as the Hangul fillers, do not count. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    false;
            default -> !FILLERS.contains(point);
        };
    }

    /** Control characters, and those that would turn the direction of words around them. */
    private static boolean isForbidden(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (Character.isISOControl(point) && point != '\n' && point != '\t')
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || point == 0x2028
                || point == 0x2029;
    }

    /** A slug: 1 to 64 lower-case letters, digits and hyphens, not a hyphen first. */
    public static String slug(String field, @Nullable String value) {
        String given = required(field, value);
        if (!SLUG.matcher(given).matches()) {
            throw new InvalidValue(field, "must be 1 to 64 lower-case letters, digits or hyphens");
        }
        return given;
    }

    /** A word in capitals: 1 to 64 upper-case letters, digits and underscores, a letter first. */
    public static String word(String field, @Nullable String value) {
        String given = required(field, value);
        if (!WORD.matcher(given).matches()) {
            throw new InvalidValue(
                    field,
                    "must be 1 to 64 upper-case letters, digits or underscores, a letter first");
        }
        return given;
    }

    /** A random UUID (version 4) in its canonical form. */
    public static UUID uuid(String field, @Nullable String value) {
        String given = required(field, value);
        if (!UUID_4.matcher(given).matches()) {
            throw new InvalidValue(field, "must be a random UUID (version 4)");
        }
        return UUID.fromString(given);
    }

    /** An instant, kept to the millisecond, in the years 1970 to 9999. */
    public static Instant instant(String field, @Nullable Instant value) {
        Instant given = required(field, value);
        if (given.isBefore(Instant.EPOCH)
                || !given.isBefore(Instant.ofEpochSecond(253_402_300_800L))) {
            throw new InvalidValue(field, "must lie in the years 1970 to 9999");
        }
        return given.truncatedTo(ChronoUnit.MILLIS);
    }

    /** As {@link #instant}, or null when none is given. */
    public static @Nullable Instant optionalInstant(String field, @Nullable Instant value) {
        return value == null ? null : instant(field, value);
    }

    /** A figure: at most 15 digits before and 4 after the point. */
    public static BigDecimal figure(String field, @Nullable BigDecimal value) {
        BigDecimal given = required(field, value);
        if (given.precision() > 40
                || given.scale() > 4
                || given.scale() < -15
                || given.abs().compareTo(LARGEST) >= 0) {
            throw new InvalidValue(
                    field, "must have at most 15 digits before and 4 after the point");
        }
        return given.scale() < 0 ? given.setScale(0) : given;
    }

    /** A list without repetition of at most {@value #LIST} members; none given is an empty one. */
    public static <T> List<T> list(String field, @Nullable List<T> value) {
        if (value == null) {
            return List.of();
        }
        size(field, value);
        if (value.stream().anyMatch(member -> member == null)) {
            throw new InvalidValue(field, "must not hold null");
        }
        if (value.stream().distinct().count() < value.size()) {
            throw new InvalidValue(field, "must not name the same twice");
        }
        return List.copyOf(value);
    }

    /** At most {@value #LIST} members. */
    public static void size(String field, Collection<?> value) {
        if (value.size() > LIST) {
            throw new InvalidValue(field, "must have at most " + LIST + " members");
        }
    }
}
