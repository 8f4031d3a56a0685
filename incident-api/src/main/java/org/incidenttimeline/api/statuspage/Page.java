package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import org.incidenttimeline.api.publicsite.SiteSettings;

/** The site, as every answer names it. */
record Page(String id, String name, String url, String timeZone, Instant updatedAt) {

    static Page of(SiteSettings settings, Instant updatedAt) {
        return new Page(
                idOf(settings),
                settings.siteName(),
                settings.addressOf(""),
                settings.siteTimeZone().getId(),
                updatedAt);
    }

    static String idOf(SiteSettings settings) {
        return ShortId.of("page", settings.siteName());
    }
}
