package org.incidenttimeline.core.incident;

import java.util.function.Supplier;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.Refusal;

/** How a decision says no. */
final class Refusing {

    private Refusing() {}

    static void when(boolean refused, Supplier<Refusal> refusal) {
        if (refused) {
            throw new CommandRefused(refusal.get());
        }
    }
}
