package org.incidenttimeline.api.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Aggregates as their last command left them, so that the next one need not read them again. One is
 * used only while the log holds nothing it does not know; asked, like the aggregate, by whoever
 * holds its lock.
 */
@Component
class KeptStates implements org.axonframework.common.caching.Cache {

    /** So many events lie behind all that is kept; a state grows with them. */
    private static final int EVENTS = 300_000;

    private static final int AT_LEAST = 100;

    /**
     * A state of the framework.
     *
     * @param version how many events made it; -1 while it is being made
     */
    private record Kept(Object state, long version) {}

    private final Cache<Object, Kept> states =
            Caffeine.newBuilder()
                    .maximumWeight(EVENTS)
                    .weigher(
                            (Object key, Kept it) ->
                                    Math.toIntExact(Math.max(AT_LEAST, it.version())))
                    .build();

    /** Forgets a state that so many events did not make. */
    void require(String aggregate, long version) {
        states.asMap()
                .computeIfPresent(aggregate, (it, kept) -> kept.version() == version ? kept : null);
    }

    /** A command has left the state as so many events make it, if its transaction commits. */
    void reached(String aggregate, long version) {
        states.asMap().computeIfPresent(aggregate, (it, kept) -> new Kept(kept.state(), version));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework declares it
    public <K, V> @Nullable V get(K key) {
        Kept kept = states.getIfPresent(key);
        return kept == null ? null : (V) kept.state();
    }

    @Override
    public void put(Object key, Object state) {
        states.put(key, new Kept(state, -1));
    }

    @Override
    public boolean putIfAbsent(Object key, Object state) {
        return states.asMap().putIfAbsent(key, new Kept(state, -1)) == null;
    }

    @Override
    public boolean remove(Object key) {
        return states.asMap().remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return states.asMap().containsKey(key);
    }

    /** Nobody listens. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody is told of states");
    }
}
