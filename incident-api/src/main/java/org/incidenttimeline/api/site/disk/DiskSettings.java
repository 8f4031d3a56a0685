package org.incidenttimeline.api.site.disk;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the static site goes.
 *
 * @param siteDir the directory, made where it is missing; with no name ({@code INCIDENT_SITE_DIR})
 *     there is no static site
 */
@ConfigurationProperties("incident")
record DiskSettings(@Nullable String siteDir) {

    /** The directory, absolute; null when no static site is wanted. */
    @Nullable Path directory() {
        return siteDir == null || siteDir.isBlank()
                ? null
                : Path.of(siteDir).toAbsolutePath().normalize();
    }
}
