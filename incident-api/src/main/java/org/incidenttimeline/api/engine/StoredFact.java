package org.incidenttimeline.api.engine;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.EventId;

/**
 * One event of the log as it is stored, whether or not this program knows its name.
 *
 * @param payload the stored JSON text
 * @param actor the pseudonymous id of who gave the command
 * @param sequence the number of the event in its aggregate, from 0
 */
public record StoredFact(
        long position,
        Instant recordedAt,
        EventId event,
        String aggregate,
        long sequence,
        String wireName,
        String revision,
        String payload,
        String actor) {}
