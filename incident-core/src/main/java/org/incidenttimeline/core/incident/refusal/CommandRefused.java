package org.incidenttimeline.core.incident.refusal;

import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a refusal from the aggregate to the door; the one exception of its kind. */
public final class CommandRefused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.toString(), null, refusal);
        this.refusal = refusal;
    }

    /** Why the command cannot be done. */
    public Refusal refusal() {
        return refusal;
    }
}
