package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What a page says around a view: interface words, times and Markdown in one language and zone. */
public final class PageWords {

    private final MessageSource messages;
    private final Tongue tongue;
    private final ZoneId zone;

    public PageWords(MessageSource messages, Tongue tongue, ZoneId zone) {
        this.messages = messages;
        this.tongue = tongue;
        this.zone = zone;
    }

    /** An interface word by its key. */
    public String word(String key, Object... parts) {
        return messages.getMessage(key, parts, tongue.asked().locale());
    }

    /** Where a page is read in this language, from its path in the default one. */
    public String at(String path) {
        return Languages.at(tongue, path);
    }

    /** Where a page is read in another language. */
    public String other(Tongue language, String path) {
        return Languages.at(language, path);
    }

    /** An instant in the site's zone, as people write it, with the zone. */
    public String time(Instant instant) {
        return as("EEEE d MMMM uuuu, HH:mm zzz", instant);
    }

    /** An instant as a list has room for it. */
    public String brief(Instant instant) {
        return as("d MMMM, HH:mm", instant);
    }

    /** The day of an instant in the site's zone. */
    public String day(Instant instant) {
        return as("EEEE d MMMM uuuu", instant);
    }

    /** The time of day of an instant in the site's zone, with the zone. */
    public String clock(Instant instant) {
        return as("HH:mm zzz", instant);
    }

    private String as(String pattern, Instant instant) {
        return DateTimeFormatter.ofPattern(pattern, tongue.asked().locale())
                .withZone(zone)
                .format(instant);
    }

    /** An instant for the {@code datetime} of a time element. */
    public String machine(Instant instant) {
        return org.incidenttimeline.core.vocabulary.StoredJson.format(instant);
    }

    /** Words in the page's language, or visibly in the default one. */
    public <W> @Nullable Spoken<W> in(@Nullable Map<LanguageTag, W> words) {
        return Spoken.in(tongue, words);
    }

    /** The name of the language in brackets, where words are in another than the page's. */
    public String mark(Spoken<?> spoken) {
        return spoken.fallback() ? " (" + name(spoken.language()) + ")" : "";
    }

    /** A language by its name in the page's language. */
    public String name(LanguageTag language) {
        return language.locale().getDisplayLanguage(tongue.asked().locale());
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }

    public String zone() {
        return zone.getId();
    }

    public String language() {
        return tongue.asked().value();
    }
}
