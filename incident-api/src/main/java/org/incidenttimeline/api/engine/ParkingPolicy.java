package org.incidenttimeline.api.engine;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks whatever an event's handler throws, except trouble with the database, which is no fault of
 * the event: then the batch is rolled back and tried again. Messages of others may repeat stored
 * words, so only their class names are kept.
 */
final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingPolicy.class);
    private static final int MOST = 1000;

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (SqlStates.errors(cause).findAny().isPresent() || StoreUnavailable.isBehind(cause)) {
            throw new StoreUnavailable("The views could not be written", cause);
        }
        String words = words(cause);
        LOG.warn(
                "Parked {} at event {}: {}",
                letter.message() instanceof DomainEventMessage<?> event
                        ? event.getAggregateIdentifier()
                        : "an event",
                letter.message().getIdentifier(),
                words);
        return Decisions.enqueue(new ThrowableCause(cause.getClass().getName(), words));
    }

    private static String words(Throwable cause) {
        String words =
                cause instanceof UnreadableRecord
                        ? Objects.toString(cause.getMessage())
                        : Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                                .map(it -> it.getClass().getSimpleName())
                                .collect(Collectors.joining(" because of "));
        return words.substring(0, Math.min(words.length(), MOST));
    }
}
