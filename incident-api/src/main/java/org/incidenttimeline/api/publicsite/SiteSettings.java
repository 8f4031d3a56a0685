package org.incidenttimeline.api.publicsite;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The facts of the site, rendered around the views and never part of them.
 *
 * @param siteName the company's name ({@code INCIDENT_SITE_NAME})
 * @param siteTimeZone the zone in which pages show times ({@code INCIDENT_SITE_TIME_ZONE})
 * @param officialChannels where else the company speaks ({@code INCIDENT_OFFICIAL_CHANNELS})
 * @param contact how to reach the company ({@code INCIDENT_CONTACT})
 * @param publicBaseUrl where the site is reached ({@code INCIDENT_PUBLIC_BASE_URL}), without a
 *     slash at the end; absent when the operator did not say
 * @param demo whether this is a demonstration, which every page must say
 */
@ConfigurationProperties("incident")
public record SiteSettings(
        @DefaultValue("Our company") String siteName,
        @DefaultValue("Europe/London") ZoneId siteTimeZone,
        @DefaultValue List<String> officialChannels,
        @Nullable String contact,
        @Nullable URI publicBaseUrl,
        @DefaultValue("false") boolean demo) {

    /**
     * The permanent link of a statement; without a base, the path on this site.
     *
     * @param statement absent while it is not published, when nobody knows how the link will end
     */
    public String linkTo(@Nullable PublicId statement) {
        return base("") + "/statements/" + (statement == null ? "…" : statement);
    }

    /** The whole address of a path, for readers elsewhere; on this machine where no base is set. */
    public String addressOf(String path) {
        return base("http://localhost:8080") + path;
    }

    private String base(String otherwise) {
        String set = publicBaseUrl == null ? "" : publicBaseUrl.toString();
        String base = set.isEmpty() ? otherwise : set;
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
