package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.projections.customernotice.Notice;
import org.jspecify.annotations.Nullable;

/** The public answer about the notice: the view, and the facts of the site around it. */
record PublicNotice(Site site, Notice notice, Instant lastChanged) {

    /** The facts of the site. */
    record Site(
            String name,
            List<String> officialChannels,
            @Nullable String contact,
            boolean demonstration) {

        static Site of(SiteSettings settings) {
            return new Site(
                    settings.siteName(),
                    settings.officialChannels(),
                    settings.contact(),
                    settings.demo());
        }
    }
}
