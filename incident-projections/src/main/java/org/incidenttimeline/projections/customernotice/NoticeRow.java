package org.incidenttimeline.projections.customernotice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The rows of the customer notice. */
sealed interface NoticeRow extends Row {

    /**
     * An incident that may become public; hidden until its first statement to the public.
     *
     * @param resolvedAt when it ended
     * @param resolutionTold when its end was recorded; it stays on the notice for 7 days from then
     */
    record NoticedIncident(
            PublicId publicId,
            Phase phase,
            @Nullable Instant resolvedAt,
            @Nullable Instant resolutionTold,
            @Nullable Instant lastPublishedAt)
            implements NoticeRow {

        static final String KEY = "incident";

        static NoticedIncident hidden(PublicId publicId) {
            return new NoticedIncident(publicId, Phase.INVESTIGATING, null, null, null);
        }

        NoticedIncident in(Phase next) {
            return new NoticedIncident(publicId, next, null, null, lastPublishedAt);
        }

        NoticedIncident resolved(Instant at, Instant recorded) {
            return new NoticedIncident(publicId, Phase.RESOLVED, at, recorded, lastPublishedAt);
        }

        NoticedIncident told(Instant at) {
            return new NoticedIncident(publicId, phase, resolvedAt, resolutionTold, at);
        }

        @Override
        public String key() {
            return KEY;
        }

        /** Open ones after all resolved ones, so that long resolved ones are never read. */
        @Override
        public String order() {
            return resolutionTold == null ? ReadRows.LAST : StoredJson.format(resolutionTold);
        }
    }

    /**
     * A public channel that has not always operated within this incident; kept when it does again.
     *
     * @param since when it took on its state
     * @param turnedAt when that was recorded
     */
    record AffectedChannel(ChannelId channel, ChannelState state, Instant since, Instant turnedAt)
            implements NoticeRow {

        /** Where the order of those begins that do not operate. */
        static final String DOWN = "1";

        boolean isDown() {
            return state != ChannelState.OPERATING;
        }

        /** The one of two that readers are told of: the worse, of like ones that told first. */
        static AffectedChannel worse(AffectedChannel one, AffectedChannel other) {
            int compared = one.state.compareTo(other.state);
            if (compared == 0) {
                return one.turnedAt.isAfter(other.turnedAt) ? other : one;
            }
            return compared > 0 ? one : other;
        }

        @Override
        public String key() {
            return channel.value();
        }

        /** Those that do not operate after all others, so that restored ones are never read. */
        @Override
        public String order() {
            return isDown() ? DOWN : "0";
        }
    }

    /** A title that a statement gave the incident; the latest one not taken back counts. */
    record TitleGiven(StatementId statement, long position, Map<LanguageTag, String> title)
            implements NoticeRow, Row.ByPosition {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /**
     * A public statement that stands: neither corrected nor taken back.
     *
     * @param forCustomers whether it is for customers, or corrects what was
     */
    record StandingWords(
            StatementId statement,
            PublicId publicId,
            PublicWords words,
            Instant publishedAt,
            long position,
            boolean forCustomers)
            implements NoticeRow {

        /** It corrects what customers were told, so it is for them whoever else it is for. */
        StandingWords alsoForCustomers() {
            return new StandingWords(statement, publicId, words, publishedAt, position, true);
        }

        @Override
        public String key() {
            return statement.toString();
        }

        /** Those for customers after all others, so that the last one is what the notice says. */
        @Override
        public String order() {
            return (forCustomers() ? "1" : "0") + Row.orderOf(position);
        }
    }

    /**
     * A statement to customers that was taken back after the last one was published: the one taken
     * back last, and the one published last.
     *
     * @param position where it had been published
     */
    record TakenBack(String key, PublicId publicId, long position, Instant at)
            implements NoticeRow {

        static final String LAST = "last";
        static final String NEWEST = "newest";
    }

    /**
     * A statement that corrected others.
     *
     * @param forCustomers whether it, or one that it corrected, was for customers
     * @param at when it became public; it stays on the notice for 7 days from then
     * @param withdrawnAt when the correction was itself taken back
     */
    record CorrectionMade(
            StatementId statement,
            PublicId publicId,
            boolean forCustomers,
            Instant at,
            Map<LanguageTag, String> headline,
            @Nullable Map<LanguageTag, String> reason,
            List<OldHeadline> corrected,
            @Nullable Instant withdrawnAt)
            implements NoticeRow {

        static CorrectionMade by(StandingWords it) {
            return new CorrectionMade(
                    it.statement(),
                    it.publicId(),
                    it.forCustomers(),
                    it.publishedAt(),
                    headlines(it.words()),
                    it.words().reason(),
                    List.of(),
                    null);
        }

        CorrectionMade of(StandingWords old) {
            List<OldHeadline> now = new ArrayList<>(corrected);
            now.add(new OldHeadline(old.publicId(), headlines(old.words())));
            return new CorrectionMade(
                    statement,
                    publicId,
                    forCustomers || old.forCustomers(),
                    at,
                    headline,
                    reason,
                    List.copyOf(now),
                    withdrawnAt);
        }

        CorrectionMade withdrawn(Instant when) {
            return new CorrectionMade(
                    statement, publicId, forCustomers, at, headline, reason, corrected, when);
        }

        private static Map<LanguageTag, String> headlines(PublicWords words) {
            Map<LanguageTag, String> headlines = new TreeMap<>();
            words.texts().forEach((language, text) -> headlines.put(language, text.headline()));
            return headlines;
        }

        @Override
        public String key() {
            return statement.toString();
        }

        /** When it became public, so that the timer finds it by time. */
        @Override
        public String order() {
            return StoredJson.format(at);
        }
    }

    /** The headline of a statement that was corrected. */
    record OldHeadline(PublicId publicId, Map<LanguageTag, String> headline) {}

    /** What customers should do. */
    record GuidanceInForce(
            GuidanceId guidance,
            Map<LanguageTag, String> words,
            List<ChannelId> channels,
            Instant issuedAt)
            implements NoticeRow {
        @Override
        public String key() {
            return guidance.toString();
        }

        @Override
        public String order() {
            return StoredJson.format(issuedAt);
        }
    }

    /** The next update promised to customers. */
    record Promise(StatementId statement, Instant dueAt) implements NoticeRow {

        static final String KEY = "promise";

        @Override
        public String key() {
            return KEY;
        }

        /** The time it falls due, so that the timer finds it by time. */
        @Override
        public String order() {
            return StoredJson.format(dueAt);
        }
    }
}
