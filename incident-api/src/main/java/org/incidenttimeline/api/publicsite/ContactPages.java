package org.incidenttimeline.api.publicsite;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Whom to tell of a weakness (RFC 9116), where the operator has named an address to write to. */
@Component
class ContactPages implements SiteSource {

    /** As long as a release is meant to be used; the date must lie ahead, and must not move. */
    private static final Duration HOLDS = Duration.ofDays(365);

    private final SiteSettings settings;
    private final Languages languages;
    private final BuildProperties build;

    ContactPages(SiteSettings settings, Languages languages, BuildProperties build) {
        this.settings = settings;
        this.languages = languages;
        this.build = build;
    }

    @Override
    public void always(SiteWriter site) {
        String contact = address(settings.contact());
        Instant built = build.getTime();
        if (contact != null && built != null) {
            site.text("/.well-known/security.txt", SiteFile.TEXT, () -> text(contact, built));
        }
    }

    /** The contact as an address that programs can follow; null when it is only words. */
    private static @Nullable String address(@Nullable String contact) {
        if (contact == null || contact.matches("(mailto:|https://|tel:)\\S+")) {
            return contact;
        }
        return contact.matches("[^\\s@]+@[^\\s@]+") ? "mailto:" + contact : null;
    }

    private String text(String contact, Instant built) {
        return "Contact: %s\nExpires: %s\nPreferred-Languages: %s\nCanonical: %s\n"
                .formatted(
                        contact,
                        StoredJson.format(built.plus(HOLDS).truncatedTo(ChronoUnit.DAYS)),
                        languages.tongues().stream()
                                .map(it -> it.asked().value())
                                .collect(Collectors.joining(", ")),
                        settings.addressOf("/.well-known/security.txt"));
    }
}
