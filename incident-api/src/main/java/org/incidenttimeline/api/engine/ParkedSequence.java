package org.incidenttimeline.api.engine;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.EventId;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate whose events one processor has put aside, because the first of them could not be
 * handled.
 *
 * @param id names it for a retry; tells nothing
 * @param event the event that could not be handled
 * @param cause why, without any stored words
 * @param letters how many events wait
 */
public record ParkedSequence(
        String id,
        String processor,
        String aggregate,
        EventId event,
        @Nullable String cause,
        Instant since,
        long letters) {}
