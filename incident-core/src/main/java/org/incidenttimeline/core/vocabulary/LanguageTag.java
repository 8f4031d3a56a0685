package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/** A language of public words, a BCP 47 tag such as {@code en} or {@code cy}. */
public record LanguageTag(@JsonValue String value) implements Comparable<LanguageTag> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    /** Refuses what has not the form of a language tag as an {@link InvalidValue}. */
    @JsonCreator
    public LanguageTag {
        if (!FORM.matcher(Given.required("language", value)).matches()) {
            throw new InvalidValue("language", "is not a language tag such as en or cy");
        }
    }

    /** The Java locale of this language. */
    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
