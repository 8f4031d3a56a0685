package org.incidenttimeline.api.engine;

/** The record holds no such incident or channel. */
public final class UnknownAggregate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String aggregate;

    UnknownAggregate(String aggregate) {
        super("The record holds no " + aggregate);
        this.aggregate = aggregate;
    }

    /** The stored aggregate identifier. */
    public String aggregate() {
        return aggregate;
    }
}
