package org.incidenttimeline.projections.customernotice;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * The notice in one language: what is affected, what works, what to do, when to hear more.
 *
 * @param language the language asked for
 * @param nothingToReport true when no public incident is on the notice and every channel works
 * @param incidents public incidents, the latest publication first; those resolved in the last 7
 *     days stay
 * @param affected public channels that do not operate, the worst first
 * @param working public channels that operate, in catalogue order
 * @param guidance what to do, over all incidents on the notice
 */
public record Notice(
        LanguageTag language,
        boolean nothingToReport,
        List<OfIncident> incidents,
        List<Channel> affected,
        List<Channel> working,
        List<Guidance> guidance,
        Computed computed) {

    /** One incident on the notice. */
    public record OfIncident(
            PublicId publicId,
            @Nullable Spoken<String> title,
            Phase phase,
            Instant lastPublishedAt,
            @Nullable Instant resolvedAt,
            @Nullable Latest latest,
            List<Channel> affected) {}

    /** The latest statement to customers. */
    public record Latest(
            PublicId publicId,
            Instant publishedAt,
            Spoken<StatementText> text,
            @Nullable Spoken<String> social) {}

    /** A public channel and what it can do. */
    public record Channel(
            ChannelId channel,
            @Nullable Spoken<String> name,
            ChannelState state,
            @Nullable Instant since) {}

    /** What customers should do; no channels means all. */
    public record Guidance(Spoken<String> words, List<Named> channels) {}

    /** A channel by name. */
    public record Named(ChannelId channel, @Nullable Spoken<String> name) {}

    /**
     * What depends on the time of asking.
     *
     * @param at the instant it was computed for
     * @param nextUpdateBy the earliest promised update that is still ahead
     * @param overdueSince the earliest promised update that has passed
     */
    public record Computed(
            Instant at, @Nullable Instant nextUpdateBy, @Nullable Instant overdueSince) {}
}
