package org.incidenttimeline.api.site.disk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.incidenttimeline.api.engine.Ending;
import org.incidenttimeline.api.engine.Leases;
import org.incidenttimeline.api.engine.StoreIdentity;
import org.incidenttimeline.api.file.Durably;
import org.incidenttimeline.api.site.Confirmed;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the public site as files, on the one node that holds the lease. What cannot be written is
 * tried again every few seconds and told once; readers keep the last whole copy until then.
 */
@Component
class StaticSite implements SmartLifecycle {

    static final String LEASE = "static-site";

    private static final Logger LOG = LoggerFactory.getLogger(StaticSite.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);
    private static final long CONFIRM_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final PublicSite site;
    private final Leases leases;
    private final JsonMapper json;
    private final @Nullable Path directory;
    private final StoreIdentity store;
    private volatile boolean running;
    private volatile @Nullable String trouble;

    /** When the files were last confirmed, while this node holds the lease. */
    private volatile @Nullable Long confirmedNanos;

    private Ending ending = new Ending();
    private @Nullable Thread scribe;

    StaticSite(
            PublicSite site,
            Leases leases,
            JsonMapper json,
            DiskSettings settings,
            StoreIdentity store) {
        this.site = site;
        this.leases = leases;
        this.json = json;
        this.directory = settings.directory();
        this.store = store;
    }

    /** Why the static site is not that of the last public change; null while all is well. */
    @Nullable String trouble() {
        return trouble;
    }

    /** How long ago the files were confirmed; null on a node that is not to write them. */
    @Nullable Duration age() {
        Long confirmed = confirmedNanos;
        return confirmed == null ? null : Duration.ofNanos(System.nanoTime() - confirmed);
    }

    @Override
    public void start() {
        running = true;
        if (directory != null) {
            Generations generations = new Generations(directory, store.value());
            Path confirmed = directory.resolve(Confirmed.PATH.substring(1));
            Ending end = new Ending();
            ending = end;
            scribe =
                    Thread.ofPlatform()
                            .daemon()
                            .name(LEASE)
                            .start(() -> follow(generations, confirmed, end));
        }
    }

    private void follow(Generations generations, Path confirmed, Ending end) {
        end.isOf(Thread.currentThread());
        SiteFiles written = null;
        long seen = -1;
        long told = System.nanoTime() - CONFIRM_NANOS;
        while (running) {
            try {
                SiteFiles now = site.awaitBeyond(seen, trouble == null ? LOOK_AGAIN : TRY_AGAIN);
                seen = now.state().number();
                if (!end.undisturbed(() -> leases.holds(LEASE))) {
                    written = null;
                    trouble = null;
                    confirmedNanos = null;
                    continue;
                }
                if (confirmedNanos == null) {
                    confirmedNanos = System.nanoTime();
                }
                boolean isNew = now != written || !generations.hasCurrent();
                if (isNew) {
                    written = bring(generations, now) ? now : null;
                }
                boolean isDue = isNew || System.nanoTime() - told >= CONFIRM_NANOS;
                PublicSite.Shown shown = site.shown();
                if (isDue && shown.files() == written) {
                    Durably.replace(confirmed, json.writeValueAsBytes(Confirmed.of(shown)));
                    told = System.nanoTime();
                    confirmedNanos = told;
                }
            } catch (InterruptedException | ClosedByInterruptException stopped) {
                return;
            } catch (DataAccessException | TransactionException unavailable) {
                LOG.debug("The lease of the static site cannot be read", unavailable);
            } catch (IOException | RuntimeException failure) {
                written = null;
                fails(failure.toString(), failure);
            }
        }
    }

    private boolean bring(Generations generations, SiteFiles now) throws IOException {
        long began = System.nanoTime();
        return switch (generations.bring(now)) {
            case Generations.Outcome.Written(Generation it, int files) -> {
                LOG.info(
                        "The static site is of public change {}: {} of {} files written in {} ms",
                        now.state().number(),
                        files,
                        it.manifest().files().size(),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
                yield succeeds();
            }
            case Generations.Outcome.Same() -> succeeds();
            case Generations.Outcome.Later(long change) ->
                    fails(
                            "It is of public change %d already, this node knows %d"
                                    .formatted(change, now.state().number()),
                            null);
            case Generations.Outcome.Foreign() ->
                    fails(
                            "It is that of another store; empty the directory, or name another",
                            null);
            case Generations.Outcome.Busy() -> fails("Another process writes in it", null);
        };
    }

    private boolean succeeds() {
        if (trouble != null) {
            trouble = null;
            LOG.info("The static site is up to date again");
        }
        return true;
    }

    private boolean fails(String why, @Nullable Throwable cause) {
        if (trouble == null) {
            LOG.error("The static site in {} stays as it was: {}", directory, why, cause);
        }
        trouble = why;
        return false;
    }

    @Override
    public void stop() {
        running = false;
        if (scribe != null) {
            ending.run();
            try {
                scribe.join(STOPS_WITHIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
