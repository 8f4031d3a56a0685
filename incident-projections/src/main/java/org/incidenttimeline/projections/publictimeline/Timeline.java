package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicCommitment;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.ChannelName;
import org.jspecify.annotations.Nullable;

/**
 * One page of the public timeline of an incident, newest first.
 *
 * @param next the cursor of the page of earlier entries, absent on the last page
 */
public record Timeline(Heading incident, List<Told> entries, @Nullable String next) {

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** A public incident: where it stands, in public words. */
    public record Heading(
            PublicId publicId,
            @Nullable Map<LanguageTag, String> title,
            Phase phase,
            Instant publicSince,
            Instant lastPublishedAt,
            @Nullable Instant resolvedAt) {}

    /**
     * One entry; the member that its kind names holds the content, and that of a correction the new
     * words are those of its statement.
     *
     * @param publishedAt when it became public: the later of its recording and of the incident
     *     becoming public
     * @param struck true when it was entered in error
     */
    public record Told(
            EventId id,
            EntryKind kind,
            Instant occurredAt,
            Instant publishedAt,
            boolean struck,
            @Nullable Phase phase,
            @Nullable Turn channel,
            @Nullable Said statement,
            @Nullable Amended correction,
            @Nullable TakenBack withdrawal,
            @Nullable Guided guidance) {}

    /** A channel took on another state. */
    public record Turn(ChannelName channel, ChannelState state) {}

    /**
     * A published statement, in full.
     *
     * @param publicHash what its approval bound of the words that the public reads
     * @param correctedBy the statement that corrected it since
     * @param correctedAt when it was corrected
     * @param withdrawnAt when it was taken back
     */
    public record Said(
            PublicId publicId,
            ContentHash publicHash,
            @Nullable PublicId correctedBy,
            @Nullable Instant correctedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Map<LanguageTag, String> publicTitle,
            StatementAudience audience,
            Map<LanguageTag, StatementText> texts,
            Map<Outlet, Map<LanguageTag, String>> outlets,
            List<Guided> guidance,
            List<PublicCommitment> commitments,
            @Nullable Instant nextUpdateBy) {}

    /**
     * What a statement corrects.
     *
     * @param corrected the old words
     * @param reason why they were corrected
     */
    public record Amended(List<OldWords> corrected, @Nullable Map<LanguageTag, String> reason) {}

    /** The words of a statement that was corrected, and when it had been published. */
    public record OldWords(
            PublicId publicId, Instant occurredAt, Map<LanguageTag, StatementText> texts) {}

    /** A statement that was taken back, by its headline. */
    public record TakenBack(PublicId publicId, Map<LanguageTag, String> headline) {}

    /** Guidance, with the channels it is about; none means all. */
    public record Guided(Map<LanguageTag, String> words, List<ChannelName> channels) {}
}
