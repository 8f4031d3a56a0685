package org.incidenttimeline.projections.record;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.core.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** Statements, their words apart from everything else. */
sealed interface StatementRow extends RecordRow {

    /** A statement, without its words. */
    record StatementNow(
            StatementId statement,
            StatementState state,
            Instant since,
            StatementAudience audience,
            String author,
            List<String> editors,
            ContentHash publicHash,
            ContentHash contentHash,
            List<Approval> approvals,
            Instant draftedAt,
            @Nullable Publication publication)
            implements StatementRow {

        StatementNow in(StatementState next, Instant at, List<Approval> given) {
            return new StatementNow(
                    statement,
                    next,
                    at,
                    audience,
                    author,
                    editors,
                    publicHash,
                    contentHash,
                    given,
                    draftedAt,
                    publication);
        }

        StatementNow revised(
                Draft draft, ContentHash shown, ContentHash whole, String by, Instant at) {
            return new StatementNow(
                    statement,
                    StatementState.DRAFTED,
                    at,
                    draft.audience(),
                    author,
                    Stream.concat(editors.stream(), Stream.of(by)).distinct().toList(),
                    shown,
                    whole,
                    List.of(),
                    draftedAt,
                    null);
        }

        StatementNow published(Publication it, Instant at) {
            return new StatementNow(
                    statement,
                    StatementState.PUBLISHED,
                    at,
                    audience,
                    author,
                    editors,
                    publicHash,
                    contentHash,
                    approvals,
                    draftedAt,
                    it);
        }

        @Override
        public String key() {
            return statement.toString();
        }

        @Override
        public String order() {
            return StoredJson.format(draftedAt);
        }
    }

    /** One person's approval of one form. */
    record Approval(String by, ContentHash contentHash, Instant at) {}

    /** How a statement became public. */
    record Publication(PublicId publicId, String by, boolean urgent, List<Subject> covers) {}

    /** The words of a draft, apart from everything else, for those who may read them. */
    record DraftWords(StatementId statement, Draft draft) implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** The words of a published statement. */
    record PublishedWords(StatementId statement, PublicWords words) implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** Why a statement was last sent back; its words may quote the draft. */
    record SentBack(StatementId statement, String reason, String by, Instant at)
            implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** When an approved statement is to be published, in whose name. */
    record ScheduleNow(StatementId statement, Instant at, String by) implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** A publication that did not happen at the time set for it, until the statement moves on. */
    record FailedSchedule(
            StatementId statement, ScheduleFailure failure, @Nullable String refusal, Instant at)
            implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** The later statement that corrects this one. */
    record CorrectedBy(StatementId statement, StatementId correction) implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** Why a published statement was taken back; internal. */
    record TakenBack(StatementId statement, String reason, String by, Instant at)
            implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /**
     * A statement published without a second person.
     *
     * @param review what one said afterwards; absent while nobody has looked
     */
    record UrgentNow(StatementId statement, String reason, String by, @Nullable Review review)
            implements StatementRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** What a second person said of an urgent publication. */
    record Review(ReviewVerdict verdict, @Nullable String note, String by, Instant at) {}
}
