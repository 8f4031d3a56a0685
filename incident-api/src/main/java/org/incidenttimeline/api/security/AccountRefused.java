package org.incidenttimeline.api.security;

/** Carries a refusal about people or tokens to the door; the one exception of its kind. */
public final class AccountRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AccountRefusal refusal;

    public AccountRefused(AccountRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** Why it cannot be done. */
    public AccountRefusal refusal() {
        return refusal;
    }
}
