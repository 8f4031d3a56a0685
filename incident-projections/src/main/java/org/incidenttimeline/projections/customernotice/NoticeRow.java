package org.incidenttimeline.projections.customernotice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
            @Nullable Instant lastPublishedAt,
            @Nullable Map<LanguageTag, String> title)
            implements NoticeRow {

        static final String KEY = "incident";

        static NoticedIncident hidden(PublicId publicId) {
            return new NoticedIncident(publicId, Phase.INVESTIGATING, null, null, null, null);
        }

        NoticedIncident in(Phase next) {
            return new NoticedIncident(publicId, next, null, null, lastPublishedAt, title);
        }

        NoticedIncident resolved(Instant at, Instant recorded) {
            return new NoticedIncident(
                    publicId, Phase.RESOLVED, at, recorded, lastPublishedAt, title);
        }

        NoticedIncident told(Instant at, @Nullable Map<LanguageTag, String> newTitle) {
            return new NoticedIncident(
                    publicId,
                    phase,
                    resolvedAt,
                    resolutionTold,
                    at,
                    newTitle == null ? title : newTitle);
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

    /** A public channel that does not operate, within this incident. */
    record AffectedChannel(ChannelId channel, ChannelState state, Instant since)
            implements NoticeRow {
        @Override
        public String key() {
            return channel.value();
        }
    }

    /** The latest statement to customers. */
    record LatestWords(
            StatementId statement, PublicId publicId, PublicWords words, Instant publishedAt)
            implements NoticeRow {

        static final String KEY = "latest";

        @Override
        public String key() {
            return KEY;
        }
    }

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
