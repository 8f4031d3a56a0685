package org.incidenttimeline.api.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who has something open for longer than a request, to be asked again whether they still may: as
 * long as the session or token holds and the account has the same roles.
 */
public final class Visit {

    private final Account then;
    private final Supplier<@Nullable Account> now;
    private final @Nullable OpenStreams session;

    Visit(Account then, Supplier<@Nullable Account> now, @Nullable OpenStreams session) {
        this.then = then;
        this.now = now;
        this.session = session;
    }

    /** Whether they may stay; looks into the database. */
    public boolean mayStay() {
        return then.equals(now.get());
    }

    /** Runs this once their session ends, at once when it has. */
    public void atEnd(Runnable ending) {
        if (session != null) {
            session.add(ending);
        }
    }

    /** Forgets what was to be run. */
    public void left(Runnable ending) {
        if (session != null) {
            session.remove(ending);
        }
    }
}
