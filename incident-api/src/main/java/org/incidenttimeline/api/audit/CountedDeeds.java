package org.incidenttimeline.api.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Writes down what strangers can do as often as they like: the first time at once, repetitions as
 * one entry with their number at the end of a minute. A crash loses the numbers of that minute.
 */
@Component
public class CountedDeeds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CountedDeeds.class);

    /** Different ones of strangers that are told apart in a minute. */
    static final int MOST = 500;

    private final AuditLog log;
    private final Map<Kind, Counted> minute = new ConcurrentHashMap<>();

    public CountedDeeds(AuditLog log) {
        this.log = log;
    }

    private record Kind(
            Act act,
            @Nullable UUID actor,
            @Nullable UUID affected,
            @Nullable String address,
            String detail) {}

    private record Counted(Deed deed, Around around, long more) {
        Counted oneMore() {
            return new Counted(deed, around, more + 1);
        }
    }

    /** Writes it down, or counts it when the same came from the same address in this minute. */
    public void add(Deed deed) {
        Around now = Around.now();
        Kind kind =
                new Kind(
                        deed.act(),
                        deed.actor() == null ? now.actor() : deed.actor(),
                        deed.affected(),
                        now.address(),
                        deed.detail());
        boolean stranger = kind.actor() == null;
        if (stranger && minute.size() >= MOST && !minute.containsKey(kind)) {
            count(
                    new Kind(deed.act(), null, null, null, ""),
                    Deed.of(deed.act()).withCode("from", "many"),
                    new Around(null, null, null));
        } else {
            count(kind, deed, new Around(kind.actor(), now.requestId(), now.address()));
        }
    }

    private void count(Kind kind, Deed deed, Around around) {
        // In one step each, for the minute may end between them.
        if (minute.computeIfPresent(kind, (it, before) -> before.oneMore()) == null) {
            if (minute.putIfAbsent(kind, new Counted(deed, around, 0)) == null) {
                first(kind, deed, around);
            } else {
                count(kind, deed, around);
            }
        }
    }

    /** What could not be written down is not counted behind either. */
    private void first(Kind kind, Deed deed, Around around) {
        try {
            log.add(deed, around);
        } catch (DataAccessException | TransactionException unavailable) {
            minute.remove(kind);
            throw unavailable;
        }
    }

    /** Ends the minute. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void tell() {
        for (Kind kind : List.copyOf(minute.keySet())) {
            Counted counted = minute.remove(kind);
            if (counted != null && counted.more() > 0) {
                write(counted);
            }
        }
    }

    private void write(Counted counted) {
        long more = counted.more();
        Around around = counted.around();
        try {
            log.add(
                    counted.deed().with("more", more),
                    new Around(around.actor(), null, around.address()));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("{} times {} could not be written down", more, counted.deed().act());
        }
    }

    @Override
    public void destroy() {
        tell();
    }
}
