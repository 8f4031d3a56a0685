package org.incidenttimeline.projections.record;

import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.record.StatementRow.Approval;
import org.incidenttimeline.projections.record.StatementRow.CorrectedBy;
import org.incidenttimeline.projections.record.StatementRow.DraftWords;
import org.incidenttimeline.projections.record.StatementRow.FailedSchedule;
import org.incidenttimeline.projections.record.StatementRow.Publication;
import org.incidenttimeline.projections.record.StatementRow.PublishedWords;
import org.incidenttimeline.projections.record.StatementRow.Review;
import org.incidenttimeline.projections.record.StatementRow.ScheduleNow;
import org.incidenttimeline.projections.record.StatementRow.SentBack;
import org.incidenttimeline.projections.record.StatementRow.StatementNow;
import org.incidenttimeline.projections.record.StatementRow.TakenBack;
import org.incidenttimeline.projections.record.StatementRow.UrgentNow;
import org.incidenttimeline.projections.rows.Rows;
import org.jspecify.annotations.Nullable;

/** Follows statements from their first draft to what becomes of them once published. */
final class StatementFold {

    private StatementFold() {}

    static void drafted(StatementDrafted it, Rows rows) {
        rows.put(
                new StatementNow(
                        it.statement(),
                        StatementState.DRAFTED,
                        it.occurredAt(),
                        it.draft().audience(),
                        it.by(),
                        List.of(),
                        it.publicHash(),
                        it.contentHash(),
                        List.of(),
                        it.occurredAt(),
                        null));
        rows.put(new DraftWords(it.statement(), it.draft()));
    }

    static void revised(StatementRevised it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(
                    now.revised(
                            it.draft(),
                            it.publicHash(),
                            it.contentHash(),
                            it.by(),
                            it.occurredAt()));
            rows.put(new DraftWords(it.statement(), it.draft()));
            unschedule(it.statement(), rows);
        }
    }

    static void submitted(StatementSubmitted it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.SUBMITTED, it.occurredAt(), List.of()));
        }
    }

    static void approved(StatementApproved it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now == null || now.approvals().stream().anyMatch(given -> given.by().equals(it.by()))) {
            return;
        }
        Approval approval = new Approval(it.by(), it.contentHash(), it.occurredAt());
        List<Approval> given =
                Stream.concat(now.approvals().stream(), Stream.of(approval)).toList();
        rows.put(
                given.size() < it.required()
                        ? now.in(now.state(), now.since(), given)
                        : now.in(StatementState.APPROVED, it.occurredAt(), given));
    }

    static void rejected(StatementRejected it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.DRAFTED, it.occurredAt(), List.of()));
            rows.remove(FailedSchedule.class, it.statement().toString());
        }
        rows.put(new SentBack(it.statement(), it.reason(), it.by(), it.occurredAt()));
    }

    static void scheduled(StatementScheduled it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.SCHEDULED, it.occurredAt(), now.approvals()));
            rows.put(new ScheduleNow(it.statement(), it.at(), it.by()));
            rows.remove(FailedSchedule.class, it.statement().toString());
        }
    }

    static void cancelled(ScheduleCancelled it, Rows rows) {
        StatementNow now = scheduled(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.APPROVED, it.occurredAt(), now.approvals()));
            rows.remove(ScheduleNow.class, it.statement().toString());
        }
    }

    static void failed(ScheduleFailed it, Rows rows) {
        StatementNow now = scheduled(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.APPROVED, it.occurredAt(), now.approvals()));
            rows.remove(ScheduleNow.class, it.statement().toString());
            rows.put(new FailedSchedule(it.statement(), it.failure(), it.refusal(), it.at()));
        }
    }

    static void discarded(StatementDiscarded it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.DISCARDED, it.occurredAt(), List.of()));
            unschedule(it.statement(), rows);
        }
    }

    static void published(StatementPublished it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(
                    now.published(
                            new Publication(it.publicId(), it.by(), it.urgent(), it.covers()),
                            it.occurredAt()));
            unschedule(it.statement(), rows);
        }
        rows.put(new PublishedWords(it.statement(), it.words()));
    }

    static void corrected(StatementCorrected it, Rows rows) {
        rows.put(new CorrectedBy(it.statement(), it.correction()));
    }

    static void withdrawn(StatementWithdrawn it, Rows rows) {
        StatementNow now = find(it.statement(), rows);
        if (now != null) {
            rows.put(now.in(StatementState.WITHDRAWN, it.occurredAt(), now.approvals()));
        }
        rows.put(new TakenBack(it.statement(), it.reason(), it.by(), it.occurredAt()));
    }

    static void reviewDemanded(ReviewDemanded it, Rows rows) {
        rows.put(new UrgentNow(it.statement(), it.reason(), it.by(), null));
    }

    static void reviewed(UrgentPublicationReviewed it, Rows rows) {
        UrgentNow urgent = rows.find(UrgentNow.class, it.statement().toString());
        if (urgent != null) {
            rows.put(
                    new UrgentNow(
                            urgent.statement(),
                            urgent.reason(),
                            urgent.by(),
                            new Review(it.verdict(), it.note(), it.by(), it.occurredAt())));
        }
    }

    private static @Nullable StatementNow find(StatementId statement, Rows rows) {
        return rows.find(StatementNow.class, statement.toString());
    }

    /** The statement if it is scheduled: one revised since must not pass for approved. */
    private static @Nullable StatementNow scheduled(StatementId statement, Rows rows) {
        StatementNow now = find(statement, rows);
        return now == null || now.state() != StatementState.SCHEDULED ? null : now;
    }

    private static void unschedule(StatementId statement, Rows rows) {
        rows.remove(ScheduleNow.class, statement.toString());
        rows.remove(FailedSchedule.class, statement.toString());
    }
}
