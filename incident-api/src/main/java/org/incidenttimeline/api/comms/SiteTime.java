package org.incidenttimeline.api.comms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Times as a form takes them: on the clocks of the site's zone. */
record SiteTime(ZoneId zone) {

    /** What a {@code datetime-local} field shows of an instant. */
    String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).toString();
    }

    /**
     * The instant typed, or null when none is. The field cannot tell apart the two passes of an
     * hour that the clocks repeat: one left as it was drawn stays the instant that it was.
     *
     * @param was what the form was drawn from, empty when from nothing
     */
    @Nullable Instant read(String field, String typed, String was) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            if (!was.isBlank() && local(Instant.parse(was)).equals(typed.strip())) {
                return Given.instant(field, Instant.parse(was));
            }
            LocalDateTime local = LocalDateTime.parse(typed.strip());
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new InvalidValue(field, "is a time that the clocks of " + zone + " skip");
            }
            return Given.instant(field, local.atZone(zone).toInstant());
        } catch (DateTimeException wrong) {
            throw new InvalidValue(field, "must be a date and a time such as 2025-04-24T16:00");
        }
    }
}
