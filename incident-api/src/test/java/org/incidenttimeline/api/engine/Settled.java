package org.incidenttimeline.api.engine;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.incidenttimeline.projections.replay.PublicState;

/** Waits until all that is recorded by now has come to where it is read. */
public final class Settled {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private Settled() {}

    /** Where the parts of a running program are found. */
    public interface Parts {
        /** The one of this kind. */
        <T> T get(Class<T> type);
    }

    /** Until the whole log is in the rows of every processor, or parked. */
    public static void views(Parts parts) {
        Progress progress = parts.get(Progress.class);
        long head = parts.get(EventLog.class).head();
        for (String processor : ProcessorConfiguration.PROCESSORS) {
            await(processor + " has caught up")
                    .atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .until(() -> progress.awaitReached(processor, head, LOOK));
        }
    }

    /**
     * As {@link #views}, and until the public site shows the last public change and the last entry
     * of the public chain.
     */
    public static void site(Parts parts) {
        views(parts);
        PublicChanges.PublicChange change = parts.get(PublicChanges.class).last();
        ChainEntry entry = parts.get(PublicChain.class).last();
        long changes = change == null ? 0 : change.number();
        long entries = entry == null ? 0 : entry.number();
        PublicSite site = parts.get(PublicSite.class);
        await("the public site has caught up")
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            PublicState shown = site.files().state();
                            return shown.number() >= changes && shown.chain().size() >= entries;
                        });
    }
}
