package org.incidenttimeline.projections.impact;

import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.impact.ImpactRow.IncidentNow;
import org.incidenttimeline.projections.impact.ImpactRow.Struck;
import org.incidenttimeline.projections.impact.SaidRow.EndedUpdate;
import org.incidenttimeline.projections.impact.SaidRow.NextUpdate;
import org.incidenttimeline.projections.impact.SaidRow.Tally;
import org.incidenttimeline.projections.impact.StatementRow.OnItsWay;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;

/** What one incident does, what is known and what was said; internal. */
public final class Impact implements View {

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public void apply(Fact fact, Rows rows) {
        switch (fact) {
            case Fact.OfChannel it -> {}
            case Fact.OfIncident(var stamp, IncidentDeclared it) ->
                    rows.put(
                            new IncidentNow(
                                    it.title(),
                                    it.severity(),
                                    Phase.INVESTIGATING,
                                    it.exercise(),
                                    it.beganAt(),
                                    it.occurredAt(),
                                    null,
                                    null));
            case Fact.OfIncident(var stamp, var event) -> {
                IncidentNow incident = rows.find(IncidentNow.class, IncidentNow.KEY);
                if (incident != null) {
                    apply(stamp, event, incident, rows);
                }
            }
        }
    }

    private static void apply(Stamp stamp, IncidentEvent event, IncidentNow incident, Rows rows) {
        switch (event) {
            case IncidentDeclared it -> {}
            case SeverityChanged it -> rows.put(incident.of(it.severity()));
            case PhaseChanged it -> rows.put(incident.in(it.phase(), null, null));
            case IncidentResolved it -> {
                rows.put(incident.in(Phase.RESOLVED, it.outcome(), it.occurredAt()));
                it.acceptedDue().forEach(due -> ClaimFold.acceptedDue(due, rows));
            }
            case IncidentReopened it -> rows.put(incident.in(Phase.INVESTIGATING, null, null));
            case EntryStruck it -> rows.put(new Struck(it.event(), it.reason(), it.occurredAt()));
            case ChannelPaused it ->
                    ChannelFold.turned(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.PAUSED,
                            rows);
            case ChannelDegraded it ->
                    ChannelFold.turned(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.DEGRADED,
                            rows);
            case ChannelUnavailable it ->
                    ChannelFold.turned(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.UNAVAILABLE,
                            rows);
            case ChannelRestored it ->
                    ChannelFold.turned(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.OPERATING,
                            rows);
            case ChannelConfirmedOperating it -> ChannelFold.confirmed(stamp, it, rows);
            case FindingRecorded it -> KnownFold.found(stamp, it, rows);
            case FindingRevised it -> KnownFold.revised(stamp, it, rows);
            case CommentaryRecorded it -> KnownFold.heard(stamp, it, rows);
            case PartyEngaged it -> KnownFold.engaged(stamp, it, rows);
            case ImpactAssessed it -> KnownFold.assessed(stamp, it, rows);
            case StatementDrafted it -> StatementFold.drafted(it, rows);
            case StatementRevised it -> StatementFold.revised(it, rows);
            case StatementSubmitted it ->
                    StatementFold.moved(
                            it.statement(), StatementState.SUBMITTED, it.occurredAt(), rows);
            case StatementApproved it -> StatementFold.approved(it, rows);
            case StatementRejected it ->
                    StatementFold.moved(
                            it.statement(), StatementState.DRAFTED, it.occurredAt(), rows);
            case StatementScheduled it -> StatementFold.scheduled(it, rows);
            case ScheduleCancelled it -> StatementFold.cancelled(it, rows);
            case ScheduleFailed it -> StatementFold.failed(it, rows);
            case StatementDiscarded it -> rows.remove(OnItsWay.class, it.statement().toString());
            case StatementPublished it -> {
                StatementFold.published(stamp, it, rows);
                DisclosureFold.published(stamp, it, rows);
            }
            case StatementCorrected it -> StatementFold.corrected(stamp, it, rows);
            case StatementWithdrawn it -> StatementFold.withdrawn(stamp, it, rows);
            case ReviewDemanded it -> StatementFold.reviewDemanded(stamp, it, rows);
            case UrgentPublicationReviewed it -> StatementFold.reviewed(it, rows);
            case ClaimMade it -> ClaimFold.made(stamp, it, rows);
            case ClaimDoubted it -> ClaimFold.doubted(it, rows);
            case ClaimContradicted it -> ClaimFold.contradicted(it, rows);
            case ClaimConfirmed it -> ClaimFold.confirmed(it, rows);
            case ClaimEnded it -> ClaimFold.ended(it, rows);
            case CommitmentMade it -> ClaimFold.promised(stamp, it, rows);
            case CommitmentFellDue it -> ClaimFold.fellDue(it, rows);
            case CommitmentKept it -> ClaimFold.kept(it, rows);
            // Guidance is told by the statement that brings it.
            case GuidanceIssued it -> {}
            case GuidanceRetired it -> {}
            case NextUpdatePromised it -> rows.put(new NextUpdate(it.statement(), it.dueAt()));
            case NextUpdateEnded it -> end(it, rows);
            case ClockStarted it -> ClockFold.started(stamp, it, rows);
            case RegulatorNotified it -> ClockFold.notified(it, rows);
            case ClockClosed it -> ClockFold.closed(it, rows);
        }
    }

    private static void end(NextUpdateEnded it, Rows rows) {
        rows.put(new EndedUpdate(it.statement(), it.dueAt(), it.ending()));
        Tally tally = rows.find(Tally.class, Tally.KEY);
        rows.put((tally == null ? Tally.NONE : tally).with(it.ending()));
        NextUpdate next = rows.find(NextUpdate.class, NextUpdate.KEY);
        if (next != null && next.statement().equals(it.statement())) {
            rows.remove(NextUpdate.class, NextUpdate.KEY);
        }
    }
}
