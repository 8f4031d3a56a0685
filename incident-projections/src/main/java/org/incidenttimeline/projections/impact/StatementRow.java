package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** Statements on their way and what became of them; never an unpublished word. */
sealed interface StatementRow extends ImpactRow {

    /**
     * A statement on its way to publication.
     *
     * @param scheduledFor when it is to be published, while it is scheduled
     * @param failed the schedule that last came to nothing
     */
    record OnItsWay(
            StatementId statement,
            StatementState state,
            Instant since,
            Instant draftedAt,
            List<String> approvedBy,
            @Nullable Instant scheduledFor,
            @Nullable FailedSchedule failed)
            implements StatementRow {

        OnItsWay in(StatementState next, Instant at, List<String> approvers) {
            return with(next, at, approvers, null, null);
        }

        OnItsWay revised(Instant at) {
            return with(StatementState.DRAFTED, at, List.of(), null, null);
        }

        OnItsWay scheduled(Instant planned, Instant at) {
            return with(StatementState.SCHEDULED, at, approvedBy, planned, null);
        }

        OnItsWay unscheduled(@Nullable FailedSchedule why, Instant at) {
            return with(StatementState.APPROVED, at, approvedBy, null, why);
        }

        private OnItsWay with(
                StatementState next,
                Instant at,
                List<String> approvers,
                @Nullable Instant planned,
                @Nullable FailedSchedule why) {
            return new OnItsWay(statement, next, at, draftedAt, approvers, planned, why);
        }

        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** A publication that did not happen at the time set for it. */
    record FailedSchedule(ScheduleFailure failure, @Nullable String refusal, Instant at) {}

    /** A published statement: what names it to readers, and what became of it. */
    record Published(
            StatementId statement,
            long position,
            PublicId publicId,
            StatementAudience audience,
            Map<LanguageTag, String> headline,
            Instant publishedAt,
            @Nullable Correction correction,
            @Nullable Withdrawal withdrawal)
            implements StatementRow, Row.ByPosition {

        Published corrected(Correction by) {
            return with(by, withdrawal);
        }

        Published withdrawn(Withdrawal now) {
            return with(correction, now);
        }

        private Published with(@Nullable Correction by, @Nullable Withdrawal taken) {
            return new Published(
                    statement, position, publicId, audience, headline, publishedAt, by, taken);
        }

        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** That a statement was corrected, where the log last told so. */
    record Corrected(StatementId statement, long position) implements StatementRow, Row.ByPosition {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** That a statement was taken back, where the log told so. */
    record Withdrawn(StatementId statement, long position) implements StatementRow, Row.ByPosition {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** The later statement that corrects one. */
    record Correction(StatementId statement, Instant at) {}

    /** Why a statement was taken back; internal. */
    record Withdrawal(String reason, Instant at) {}

    /**
     * An urgent publication that a second person must look at.
     *
     * @param looked what that person said; absent while nobody has looked
     */
    record Review(
            StatementId statement,
            long position,
            String reason,
            Instant since,
            @Nullable Verdict looked)
            implements StatementRow, Row.ByPosition {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** What a second person said of an urgent publication. */
    record Verdict(ReviewVerdict verdict, @Nullable String note, Instant at) {}
}
