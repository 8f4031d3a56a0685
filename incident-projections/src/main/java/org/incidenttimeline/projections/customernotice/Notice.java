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
 * @param corrections what was corrected in the last 7 days, the newest first
 */
public record Notice(
        LanguageTag language,
        boolean nothingToReport,
        List<OfIncident> incidents,
        List<Channel> affected,
        List<Channel> working,
        List<Guidance> guidance,
        List<Correction> corrections,
        Computed computed) {

    /**
     * One incident on the notice.
     *
     * @param latest the newest statement to customers that stands, neither corrected nor withdrawn
     * @param withdrawn a newer one that was withdrawn; when none stands, the one withdrawn last
     */
    public record OfIncident(
            PublicId publicId,
            @Nullable Spoken<String> title,
            Phase phase,
            Instant lastPublishedAt,
            @Nullable Instant resolvedAt,
            @Nullable Latest latest,
            @Nullable Withdrawn withdrawn,
            List<Channel> affected) {}

    /** A statement to customers that was taken back. */
    public record Withdrawn(PublicId publicId, Instant withdrawnAt) {}

    /**
     * A correction of what was said.
     *
     * @param publicId the statement that corrects
     * @param correctedAt when it became public
     * @param headline what it says instead
     * @param corrected the headlines of what it corrects
     * @param reason why
     * @param withdrawnAt when the correction was itself withdrawn
     */
    public record Correction(
            PublicId publicId,
            Instant correctedAt,
            Spoken<String> headline,
            List<Corrected> corrected,
            @Nullable Spoken<String> reason,
            @Nullable Instant withdrawnAt) {}

    /** A statement that was corrected, by its headline. */
    public record Corrected(PublicId publicId, Spoken<String> headline) {}

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
