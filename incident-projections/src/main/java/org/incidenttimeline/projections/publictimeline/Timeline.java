package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelState;
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
     * One entry; the member that its kind names holds the content.
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
            @Nullable Guided guidance) {}

    /** A channel took on another state. */
    public record Turn(ChannelName channel, ChannelState state) {}

    /** A published statement, in full. */
    public record Said(
            PublicId publicId,
            @Nullable Map<LanguageTag, String> publicTitle,
            StatementAudience audience,
            Map<LanguageTag, StatementText> texts,
            Map<Outlet, Map<LanguageTag, String>> outlets,
            List<Guided> guidance,
            List<PublicCommitment> commitments,
            @Nullable Instant nextUpdateBy) {}

    /** Guidance, with the channels it is about; none means all. */
    public record Guided(Map<LanguageTag, String> words, List<ChannelName> channels) {}
}
