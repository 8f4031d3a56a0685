package org.incidenttimeline.api.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.incidenttimeline.api.engine.Progress;
import org.incidenttimeline.api.engine.Waking;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.PublicCopy;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The public site as it is now. One thread follows the log and makes the site anew at each public
 * change; while the database is away, or a page cannot be made, readers keep what they had.
 */
@Component
public class PublicSite implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicSite.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(2);
    private static final Duration VIEWS_FOLLOW = Duration.ofSeconds(2);

    private final PublicCopy copy;
    private final List<SiteSource> sources;
    private final Waking waking;
    private final Progress progress;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<PublicState>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Shown shown;
    private volatile boolean running;
    private @Nullable PublicState unmade;
    private @Nullable Thread press;
    private boolean blind;

    PublicSite(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            List<SiteSource> sources,
            Waking waking,
            Progress progress,
            Clock clock) {
        this.copy = new PublicCopy(jdbc, transactions);
        this.sources = List.copyOf(sources);
        this.waking = waking;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What this node shows.
     *
     * @param files the site as of the last public change
     * @param confirmedAt when it was last known to be that
     */
    public record Shown(SiteFiles files, Instant confirmedAt) {}

    /** The site, and how fresh it is. */
    public Shown shown() {
        return Objects.requireNonNull(shown, "the public site is read before it is there");
    }

    /** The site as of the last public change. */
    public SiteFiles files() {
        return shown().files();
    }

    /**
     * Waits until a public change of a greater number shows, or for the longest time given, and
     * gives the site as it is then.
     */
    public SiteFiles awaitBeyond(long number, Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (files().state().number() <= number && left > 0) {
                left = changed.awaitNanos(left);
            }
            return files();
        } finally {
            lock.unlock();
        }
    }

    /** Tells somebody of each state, in order, right before it shows; must be quick. */
    public void onChange(Consumer<PublicState> follower) {
        followers.add(follower);
    }

    @Override
    public void start() {
        running = true;
        bringUpToDate();
        press = Thread.ofPlatform().daemon().name("public-site").start(this::follow);
    }

    private void follow() {
        long seen = 0;
        while (running) {
            try {
                long head = waking.awaitBeyond(seen, LOOK_AGAIN);
                if (head > seen) {
                    progress.awaitReached(LiveViews.PUBLIC_VIEWS, head, VIEWS_FOLLOW);
                    progress.awaitReached(PublicChain.PROCESSOR, head, VIEWS_FOLLOW);
                    seen = head;
                }
                bringUpToDate();
                sees();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    seesNothing(failure);
                    pause();
                }
            }
        }
    }

    private void bringUpToDate() {
        Instant asked = clock.instant();
        PublicState now = copy.follow();
        if (now != null) {
            followers.forEach(it -> it.accept(now));
            unmade = now;
        }
        if (unmade == null) {
            shown = new Shown(files(), asked);
        } else {
            SiteFiles before = shown == null ? null : shown.files();
            show(new Shown(SiteFiles.of(unmade, sources, before), asked));
            unmade = null;
        }
    }

    private void show(Shown next) {
        lock.lock();
        try {
            shown = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sees() {
        if (blind) {
            blind = false;
            LOG.info("The public site is up to date again");
        }
    }

    private void seesNothing(RuntimeException cause) {
        if (!blind) {
            blind = true;
            LOG.error("The public site stays as it was until it can be made anew", cause);
        }
    }

    /** Lets it finish what it is at, for the database goes next. */
    @Override
    public void stop() {
        running = false;
        Thread at = press;
        if (at != null) {
            try {
                at.join(STOPS_WITHIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** There before the doors are opened, and until they are closed. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
