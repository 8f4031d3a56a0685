package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** One entry of a timeline: when it happened, and exactly one kind of content. */
record Entry(
        EventId event,
        EntryKind kind,
        Instant occurredAt,
        Instant recordedAt,
        long position,
        boolean struck,
        @Nullable Phase phase,
        @Nullable ChannelTurn channel,
        @Nullable StatementSaid statement,
        @Nullable Advice guidance,
        @Nullable PublicId withdrawn)
        implements Row {

    static Entry of(Stamp stamp, Instant occurredAt, Phase phase) {
        return of(stamp, EntryKind.PHASE, occurredAt, phase, null, null, null, null);
    }

    static Entry of(Stamp stamp, Instant occurredAt, ChannelTurn channel) {
        return of(stamp, EntryKind.CHANNEL, occurredAt, null, channel, null, null, null);
    }

    static Entry of(Stamp stamp, Instant occurredAt, StatementSaid statement) {
        return of(
                stamp,
                statement.words().corrects().isEmpty() ? EntryKind.STATEMENT : EntryKind.CORRECTION,
                occurredAt,
                null,
                null,
                statement,
                null,
                null);
    }

    static Entry of(Stamp stamp, Instant occurredAt, PublicId withdrawn) {
        return of(stamp, EntryKind.WITHDRAWAL, occurredAt, null, null, null, null, withdrawn);
    }

    static Entry of(Stamp stamp, EntryKind kind, Instant occurredAt, Advice guidance) {
        return of(stamp, kind, occurredAt, null, null, null, guidance, null);
    }

    private static Entry of(
            Stamp stamp,
            EntryKind kind,
            Instant occurredAt,
            @Nullable Phase phase,
            @Nullable ChannelTurn channel,
            @Nullable StatementSaid statement,
            @Nullable Advice guidance,
            @Nullable PublicId withdrawn) {
        return new Entry(
                stamp.event(),
                kind,
                occurredAt,
                stamp.recordedAt(),
                stamp.position(),
                false,
                phase,
                channel,
                statement,
                guidance,
                withdrawn);
    }

    Entry marked() {
        return new Entry(
                event,
                kind,
                occurredAt,
                recordedAt,
                position,
                true,
                phase,
                channel,
                statement,
                guidance,
                withdrawn);
    }

    Entry saying(StatementSaid now) {
        return new Entry(
                event,
                kind,
                occurredAt,
                recordedAt,
                position,
                struck,
                phase,
                channel,
                now,
                guidance,
                withdrawn);
    }

    @Override
    public String key() {
        return event.toString();
    }

    @Override
    public String order() {
        return StoredJson.format(occurredAt) + Row.orderOf(position);
    }

    /** A channel took on another state. */
    record ChannelTurn(ChannelId channel, ChannelState state) {}

    /**
     * A statement was published.
     *
     * @param correctedBy the statement that corrected it since
     * @param withdrawnAt when it was taken back
     */
    record StatementSaid(
            PublicId publicId,
            ContentHash publicHash,
            PublicWords words,
            @Nullable PublicId correctedBy,
            @Nullable Instant correctedAt,
            @Nullable Instant withdrawnAt) {

        StatementSaid corrected(PublicId by, Instant at) {
            return new StatementSaid(publicId, publicHash, words, by, at, withdrawnAt);
        }

        StatementSaid withdrawn(Instant at) {
            return new StatementSaid(publicId, publicHash, words, correctedBy, correctedAt, at);
        }
    }

    /** Guidance was issued or retired. */
    record Advice(Map<LanguageTag, String> words, List<ChannelId> channels) {
        Advice {
            words = Map.copyOf(words);
            channels = List.copyOf(channels);
        }
    }
}
