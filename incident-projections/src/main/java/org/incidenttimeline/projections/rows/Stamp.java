package org.incidenttimeline.projections.rows;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.EventId;

/**
 * What the store wrote beside a fact.
 *
 * @param position the global number of the event in the log, from 1, without gaps
 * @param recordedAt when it was recorded; never goes back as positions grow
 * @param event the event's own identifier
 * @param aggregate the stored aggregate identifier, for instance {@code incident:…}
 * @param sequence the number of the event in its aggregate, from 0
 * @param actor the pseudonymous id of who gave the command
 */
public record Stamp(
        long position,
        Instant recordedAt,
        EventId event,
        String aggregate,
        long sequence,
        String actor) {}
