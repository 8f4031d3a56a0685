package org.incidenttimeline.api.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the public site is; the one public answer that changes though nothing happened.
 *
 * @param confirmedAt when the site was last known to be that of the last public change
 * @param changedAt the instant of that change; absent before the first
 */
public record Confirmed(Instant confirmedAt, @Nullable Instant changedAt) {

    /** Where it is read. */
    public static final String PATH = "/confirmed.json";

    /** Of the site as a node shows it. */
    public static Confirmed of(PublicSite.Shown shown) {
        Instant at = shown.files().state().at();
        return new Confirmed(shown.confirmedAt(), at.equals(Instant.EPOCH) ? null : at);
    }
}
