package org.incidenttimeline.api.analysts;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Which moment a reader asks about.
 *
 * @param position exactly this position of the log
 * @param asOf the greatest position recorded at or before this instant
 * @param effective leave out what is said to have occurred later than this instant
 * @param at compute what depends on time for this instant; by default the effective one, else that
 *     of the position, else now
 * @param minPosition wait until the view has reached this position
 */
record Question(
        @Nullable Long position,
        @Nullable Instant asOf,
        @Nullable Instant effective,
        @Nullable Instant at,
        @Nullable Long minPosition) {

    Question {
        asOf = Given.optionalInstant("asOf", asOf);
        effective = Given.optionalInstant("effective", effective);
        at = Given.optionalInstant("at", at);
        if (position != null && asOf != null) {
            throw new InvalidValue("asOf", "cannot be given together with position");
        }
        if (position != null && position < 0) {
            throw new InvalidValue("position", "must not be negative");
        }
        if (minPosition != null && minPosition < 0) {
            throw new InvalidValue("min-position", "must not be negative");
        }
    }
}
