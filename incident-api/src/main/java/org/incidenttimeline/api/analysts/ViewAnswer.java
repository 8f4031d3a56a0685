package org.incidenttimeline.api.analysts;

import java.time.Instant;
import org.incidenttimeline.api.analysts.Asked.About;
import org.jspecify.annotations.Nullable;

/**
 * A view at a moment.
 *
 * @param position the position the answer is of
 * @param recordedAt when that position was recorded; absent at 0
 * @param declared false when the incident was not declared yet at that position
 * @param view the view; absent before the declaration, and for public views before anything is
 *     public
 */
record ViewAnswer(
        long position, @Nullable Instant recordedAt, boolean declared, @Nullable Object view) {

    static ViewAnswer of(About about, boolean declared, @Nullable Object view) {
        return new ViewAnswer(
                about.moment().position(),
                about.moment().recordedAt(),
                declared,
                declared ? view : null);
    }
}
