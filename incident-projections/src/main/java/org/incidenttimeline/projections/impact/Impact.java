package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.impact.ImpactRow.Assessed;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.ImpactRow.DailyEstimate;
import org.incidenttimeline.projections.impact.ImpactRow.EndedUpdate;
import org.incidenttimeline.projections.impact.ImpactRow.Engaged;
import org.incidenttimeline.projections.impact.ImpactRow.FindingForm;
import org.incidenttimeline.projections.impact.ImpactRow.Heard;
import org.incidenttimeline.projections.impact.ImpactRow.IncidentNow;
import org.incidenttimeline.projections.impact.ImpactRow.LiveClaim;
import org.incidenttimeline.projections.impact.ImpactRow.NextUpdate;
import org.incidenttimeline.projections.impact.ImpactRow.OnItsWay;
import org.incidenttimeline.projections.impact.ImpactRow.Promised;
import org.incidenttimeline.projections.impact.ImpactRow.Struck;
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
            case IncidentResolved it ->
                    rows.put(incident.in(Phase.RESOLVED, it.outcome(), it.occurredAt()));
            case IncidentReopened it -> rows.put(incident.in(Phase.INVESTIGATING, null, null));
            case EntryStruck it -> rows.put(new Struck(it.event(), it.reason(), it.occurredAt()));
            case ChannelPaused it ->
                    turn(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.PAUSED,
                            rows);
            case ChannelDegraded it ->
                    turn(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.DEGRADED,
                            rows);
            case ChannelUnavailable it ->
                    turn(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.UNAVAILABLE,
                            rows);
            case ChannelRestored it ->
                    turn(
                            stamp,
                            it.occurredAt(),
                            it.channel(),
                            it.audience(),
                            ChannelState.OPERATING,
                            rows);
            case ChannelConfirmedOperating it -> confirm(stamp, it, rows);
            case FindingRecorded it ->
                    rows.put(
                            new FindingForm(
                                    stamp.event(),
                                    stamp.position(),
                                    it.finding(),
                                    it.subject(),
                                    it.value(),
                                    it.certainty(),
                                    it.detail(),
                                    it.source(),
                                    it.disclosable(),
                                    it.occurredAt(),
                                    stamp.recordedAt()));
            case FindingRevised it ->
                    rows.put(
                            new FindingForm(
                                    stamp.event(),
                                    stamp.position(),
                                    it.finding(),
                                    it.subject(),
                                    it.value(),
                                    it.certainty(),
                                    it.detail(),
                                    null,
                                    it.disclosable(),
                                    it.occurredAt(),
                                    stamp.recordedAt()));
            case CommentaryRecorded it ->
                    rows.put(
                            new Heard(
                                    stamp.event(),
                                    stamp.position(),
                                    it.commentary(),
                                    it.source(),
                                    it.link(),
                                    it.text(),
                                    it.occurredAt()));
            case PartyEngaged it ->
                    rows.put(
                            new Engaged(
                                    stamp.event(),
                                    stamp.position(),
                                    it.party(),
                                    it.name(),
                                    it.role(),
                                    it.occurredAt()));
            case ImpactAssessed it -> assess(stamp, it, rows);
            case StatementDrafted it ->
                    rows.put(
                            new OnItsWay(
                                    it.statement(),
                                    StatementState.DRAFTED,
                                    it.occurredAt(),
                                    it.occurredAt(),
                                    List.of()));
            case StatementRevised it ->
                    move(it.statement(), StatementState.DRAFTED, it.occurredAt(), rows);
            case StatementSubmitted it ->
                    move(it.statement(), StatementState.SUBMITTED, it.occurredAt(), rows);
            case StatementApproved it -> approve(it, rows);
            case StatementRejected it ->
                    move(it.statement(), StatementState.DRAFTED, it.occurredAt(), rows);
            case StatementDiscarded it -> rows.remove(OnItsWay.class, it.statement().toString());
            case StatementPublished it -> rows.remove(OnItsWay.class, it.statement().toString());
            case ClaimMade it ->
                    rows.put(
                            new LiveClaim(
                                    it.statement(),
                                    it.subject(),
                                    it.value(),
                                    it.occurredAt(),
                                    stamp.position()));
            case CommitmentMade it ->
                    rows.put(
                            new Promised(
                                    it.commitment(),
                                    it.statement(),
                                    it.words(),
                                    it.subject(),
                                    it.baseline(),
                                    it.occurredAt(),
                                    stamp.position()));
            // Guidance is told by the statement that brings it.
            case GuidanceIssued it -> {}
            case GuidanceRetired it -> {}
            case NextUpdatePromised it -> rows.put(new NextUpdate(it.statement(), it.dueAt()));
            case NextUpdateEnded it -> end(it, rows);
            case ClaimDoubted it -> {}
            case ClaimContradicted it -> {}
            case ClaimConfirmed it -> {}
            case ClaimEnded it -> {}
            case CommitmentFellDue it -> {}
            case CommitmentKept it -> {}
            case StatementCorrected it -> {}
            case StatementWithdrawn it -> {}
            case StatementScheduled it -> {}
            case ScheduleCancelled it -> {}
            case ScheduleFailed it -> {}
            case ReviewDemanded it -> {}
            case UrgentPublicationReviewed it -> {}
            case ClockStarted it -> {}
            case RegulatorNotified it -> {}
            case ClockClosed it -> {}
        }
    }

    private static void turn(
            Stamp stamp,
            Instant at,
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state,
            Rows rows) {
        ChannelNow now = rows.find(ChannelNow.class, channel.value());
        if (now == null) {
            rows.put(fresh(stamp, at, channel, audience, state));
        } else if (now.state() != state) {
            rows.put(now.turned(state, at, stamp.event()));
        }
    }

    private static ChannelNow fresh(
            Stamp stamp,
            Instant at,
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state) {
        return new ChannelNow(
                channel, audience, state, at, stamp.event(), null, Duration.ZERO, Duration.ZERO);
    }

    private static void confirm(Stamp stamp, ChannelConfirmedOperating it, Rows rows) {
        ChannelNow now = rows.find(ChannelNow.class, it.channel().value());
        rows.put(
                (now == null
                                ? fresh(
                                        stamp,
                                        it.occurredAt(),
                                        it.channel(),
                                        it.audience(),
                                        ChannelState.OPERATING)
                                : now)
                        .confirmed(it.occurredAt()));
    }

    private static void assess(Stamp stamp, ImpactAssessed it, Rows rows) {
        rows.put(
                new Assessed(
                        stamp.event(),
                        stamp.position(),
                        it.channel(),
                        it.measure(),
                        it.low(),
                        it.high(),
                        it.unit(),
                        it.basis(),
                        it.occurredAt()));
        if (it.measure() == Measure.TRADE_PER_DAY && it.channel() != null) {
            rows.put(new DailyEstimate(it.channel(), stamp.event()));
        }
    }

    private static void move(StatementId statement, StatementState state, Instant at, Rows rows) {
        OnItsWay now = rows.find(OnItsWay.class, statement.toString());
        if (now != null) {
            rows.put(now.in(state, at, List.of()));
        }
    }

    private static void approve(StatementApproved it, Rows rows) {
        OnItsWay now = rows.find(OnItsWay.class, it.statement().toString());
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

    private static void end(NextUpdateEnded it, Rows rows) {
        rows.put(new EndedUpdate(it.statement(), it.dueAt(), it.ending()));
        NextUpdate next = rows.find(NextUpdate.class, NextUpdate.KEY);
        if (next != null && next.statement().equals(it.statement())) {
            rows.remove(NextUpdate.class, NextUpdate.KEY);
        }
    }
}
