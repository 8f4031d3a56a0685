package org.incidenttimeline.api.stream;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.api.security.TooMany;

/** How many streams each reader has open. */
public final class Places {

    private static final int COME_BACK_SECONDS = 30;

    private final Limit limit;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * @param limit the limit that one too many meets
     */
    public Places(Limit limit) {
        this.limit = limit;
    }

    /**
     * Lets a reader in, and gives what is to be run when he leaves; refuses one too many.
     *
     * @param most how many he may have open
     */
    public Runnable enter(String reader, int most) {
        if (taken.merge(reader, 1, Integer::sum) > most) {
            leave(reader);
            throw new TooMany(limit, COME_BACK_SECONDS);
        }
        return () -> leave(reader);
    }

    private void leave(String reader) {
        taken.computeIfPresent(reader, (it, count) -> count == 1 ? null : count - 1);
    }
}
