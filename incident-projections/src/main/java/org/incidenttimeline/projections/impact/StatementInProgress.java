package org.incidenttimeline.projections.impact;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.impact.StatementRow.FailedSchedule;
import org.incidenttimeline.projections.impact.StatementRow.OnItsWay;
import org.jspecify.annotations.Nullable;

/**
 * A statement on its way to publication; never its words.
 *
 * @param at when it is to be published, while it is scheduled
 * @param scheduleFailure the schedule that last came to nothing, until the statement moves on
 */
public record StatementInProgress(
        StatementId statement,
        StatementState state,
        Instant since,
        Instant draftedAt,
        long approvals,
        @Nullable Instant at,
        @Nullable Failure scheduleFailure) {

    /**
     * Why a scheduled publication did not happen.
     *
     * @param refusal the rule that refused it, where one did
     * @param at the time that had been set for it
     */
    public record Failure(ScheduleFailure failure, @Nullable String refusal, Instant at) {}

    static StatementInProgress of(OnItsWay it) {
        return new StatementInProgress(
                it.statement(),
                it.state(),
                it.since(),
                it.draftedAt(),
                it.approvedBy().size(),
                it.scheduledFor(),
                failure(it.failed()));
    }

    private static @Nullable Failure failure(@Nullable FailedSchedule it) {
        return it == null ? null : new Failure(it.failure(), it.refusal(), it.at());
    }
}
