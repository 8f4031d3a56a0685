package org.incidenttimeline.core.channel.refusal;

import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a refusal from the aggregate to the door; the one exception of its kind. */
public final class ChannelCommandRefused extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient ChannelRefusal refusal;

    public ChannelCommandRefused(ChannelRefusal refusal) {
        super(refusal.toString(), null, refusal);
        this.refusal = refusal;
    }

    /** Why the command cannot be done. */
    public ChannelRefusal refusal() {
        return refusal;
    }
}
