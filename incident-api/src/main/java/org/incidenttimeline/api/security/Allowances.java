package org.incidenttimeline.api.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** So many of something for each key in a time, given back bit by bit; old keys are forgotten. */
public final class Allowances {

    private static final int KEYS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * @param many how many each key has at first, and after that long
     */
    public Allowances(int many, Duration time, TimeMeter meter) {
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(KEYS)
                        .expireAfterAccess(time)
                        .build(
                                key ->
                                        Bucket.builder()
                                                .addLimit(
                                                        it ->
                                                                it.capacity(many)
                                                                        .refillGreedy(many, time))
                                                .withCustomTimePrecision(meter)
                                                .build());
    }

    /** Takes one; gives how long to wait when there is none, else nothing. */
    public Duration take(String key) {
        return Duration.ofNanos(
                buckets.get(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** Gives one back that was not used up after all. */
    void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }
}
