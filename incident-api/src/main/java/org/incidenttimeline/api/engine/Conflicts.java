package org.incidenttimeline.api.engine;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Recognises that someone else was quicker, which is worth another try. */
final class Conflicts {

    private static final String DUPLICATE_KEY = "23505";

    private Conflicts() {}

    static boolean isConflict(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || isDuplicateKey(failure);
    }

    static boolean isDuplicateKey(Throwable failure) {
        return SqlStates.in(failure).anyMatch(DUPLICATE_KEY::equals);
    }
}
