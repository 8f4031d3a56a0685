package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.impact.StatementRow.Corrected;
import org.incidenttimeline.projections.impact.StatementRow.Correction;
import org.incidenttimeline.projections.impact.StatementRow.FailedSchedule;
import org.incidenttimeline.projections.impact.StatementRow.OnItsWay;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.incidenttimeline.projections.impact.StatementRow.Review;
import org.incidenttimeline.projections.impact.StatementRow.Verdict;
import org.incidenttimeline.projections.impact.StatementRow.Withdrawal;
import org.incidenttimeline.projections.impact.StatementRow.Withdrawn;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** Follows statements from their first draft to what becomes of them once published. */
final class StatementFold {

    private StatementFold() {}

    static void drafted(StatementDrafted it, Rows rows) {
        rows.put(
                new OnItsWay(
                        it.statement(),
                        StatementState.DRAFTED,
                        it.occurredAt(),
                        it.occurredAt(),
                        List.of(),
                        null,
                        null));
    }

    static void revised(StatementRevised it, Rows rows) {
        OnItsWay now = onItsWay(it.statement(), rows);
        if (now != null) {
            rows.put(now.revised(it.occurredAt()));
        }
    }

    /** Submitting and sending back leave no approval standing. */
    static void moved(StatementId statement, StatementState state, Instant at, Rows rows) {
        OnItsWay now = onItsWay(statement, rows);
        if (now != null) {
            rows.put(now.in(state, at, List.of()));
        }
    }

    static void approved(StatementApproved it, Rows rows) {
        OnItsWay now = onItsWay(it.statement(), rows);
        if (now != null) {
            List<String> approvers =
                    Stream.concat(now.approvedBy().stream(), Stream.of(it.by()))
                            .distinct()
                            .toList();
            rows.put(
                    approvers.size() < it.required()
                            ? now.in(now.state(), now.since(), approvers)
                            : now.in(StatementState.APPROVED, it.occurredAt(), approvers));
        }
    }

    static void scheduled(StatementScheduled it, Rows rows) {
        OnItsWay now = onItsWay(it.statement(), rows);
        if (now != null) {
            rows.put(now.scheduled(it.at(), it.occurredAt()));
        }
    }

    static void cancelled(ScheduleCancelled it, Rows rows) {
        unscheduled(it.statement(), null, it.occurredAt(), rows);
    }

    static void failed(ScheduleFailed it, Rows rows) {
        FailedSchedule why = new FailedSchedule(it.failure(), it.refusal(), it.at());
        unscheduled(it.statement(), why, it.occurredAt(), rows);
    }

    /** A draft revised since is no longer scheduled, and must not pass for approved. */
    private static void unscheduled(
            StatementId statement, @Nullable FailedSchedule why, Instant at, Rows rows) {
        OnItsWay now = onItsWay(statement, rows);
        if (now != null && now.state() == StatementState.SCHEDULED) {
            rows.put(now.unscheduled(why, at));
        }
    }

    static void published(Stamp stamp, StatementPublished it, Rows rows) {
        rows.remove(OnItsWay.class, it.statement().toString());
        rows.put(
                new Published(
                        it.statement(),
                        stamp.position(),
                        it.publicId(),
                        it.words().audience(),
                        it.words().texts().entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                text -> text.getValue().headline())),
                        it.occurredAt(),
                        null,
                        null));
    }

    static void corrected(Stamp stamp, StatementCorrected it, Rows rows) {
        Published now = published(it.statement(), rows);
        if (now != null) {
            rows.put(now.corrected(new Correction(it.correction(), it.occurredAt())));
            rows.put(new Corrected(it.statement(), stamp.position()));
        }
    }

    static void withdrawn(Stamp stamp, StatementWithdrawn it, Rows rows) {
        Published now = published(it.statement(), rows);
        if (now != null) {
            rows.put(now.withdrawn(new Withdrawal(it.reason(), it.occurredAt())));
            rows.put(new Withdrawn(it.statement(), stamp.position()));
        }
    }

    static void reviewDemanded(Stamp stamp, ReviewDemanded it, Rows rows) {
        rows.put(new Review(it.statement(), stamp.position(), it.reason(), it.occurredAt(), null));
    }

    static void reviewed(UrgentPublicationReviewed it, Rows rows) {
        Review open = rows.find(Review.class, it.statement().toString());
        if (open != null) {
            rows.put(
                    new Review(
                            open.statement(),
                            open.position(),
                            open.reason(),
                            open.since(),
                            new Verdict(it.verdict(), it.note(), it.occurredAt())));
        }
    }

    private static @Nullable OnItsWay onItsWay(StatementId statement, Rows rows) {
        return rows.find(OnItsWay.class, statement.toString());
    }

    private static @Nullable Published published(StatementId statement, Rows rows) {
        return rows.find(Published.class, statement.toString());
    }
}
