package org.incidenttimeline.projections.impact;

import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.projections.impact.SaidRow.ClaimState;
import org.incidenttimeline.projections.impact.SaidRow.Due;
import org.incidenttimeline.projections.impact.SaidRow.LiveClaim;
import org.incidenttimeline.projections.impact.SaidRow.Promised;
import org.incidenttimeline.projections.impact.SaidRow.Standing;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** Follows claims and promises to tell, as the facts say they stand. */
final class ClaimFold {

    private ClaimFold() {}

    static void made(Stamp stamp, ClaimMade it, Rows rows) {
        rows.put(
                new LiveClaim(
                        it.statement(),
                        it.subject(),
                        it.value(),
                        it.occurredAt(),
                        stamp.position(),
                        null));
    }

    static void doubted(ClaimDoubted it, Rows rows) {
        stand(
                it.statement(),
                it.subject(),
                new Standing(ClaimState.IN_DOUBT, it.occurredAt(), it.suspected(), it.finding()),
                rows);
    }

    static void contradicted(ClaimContradicted it, Rows rows) {
        stand(
                it.statement(),
                it.subject(),
                new Standing(ClaimState.CONTRADICTED, it.occurredAt(), it.known(), it.finding()),
                rows);
    }

    static void confirmed(ClaimConfirmed it, Rows rows) {
        stand(
                it.statement(),
                it.subject(),
                new Standing(ClaimState.STANDING, it.occurredAt(), null, it.finding()),
                rows);
    }

    private static void stand(StatementId statement, Subject subject, Standing now, Rows rows) {
        LiveClaim claim = rows.find(LiveClaim.class, LiveClaim.key(statement, subject));
        if (claim != null) {
            rows.put(claim.now(now));
        }
    }

    static void ended(ClaimEnded it, Rows rows) {
        rows.remove(LiveClaim.class, LiveClaim.key(it.statement(), it.subject()));
    }

    static void promised(Stamp stamp, CommitmentMade it, Rows rows) {
        rows.put(
                new Promised(
                        it.commitment(),
                        it.statement(),
                        it.words(),
                        it.subject(),
                        it.baseline(),
                        it.occurredAt(),
                        stamp.position(),
                        null,
                        0,
                        null,
                        null));
    }

    /** Falling due again before it was kept is the same promise, due for longer. */
    static void fellDue(CommitmentFellDue it, Rows rows) {
        Promised promise = rows.find(Promised.class, it.commitment().toString());
        if (promise != null) {
            Due before = promise.due();
            rows.put(
                    promise.due(
                            new Due(
                                    it.from(),
                                    it.to(),
                                    it.finding(),
                                    before == null ? it.occurredAt() : before.since(),
                                    false)));
        }
    }

    static void acceptedDue(CommitmentId commitment, Rows rows) {
        Promised promise = rows.find(Promised.class, commitment.toString());
        if (promise != null && promise.due() != null) {
            rows.put(promise.due(promise.due().asAccepted()));
        }
    }

    static void kept(CommitmentKept it, Rows rows) {
        Promised promise = rows.find(Promised.class, it.commitment().toString());
        if (promise != null) {
            rows.put(promise.kept(it.baseline(), it.statement(), it.occurredAt()));
        }
    }
}
