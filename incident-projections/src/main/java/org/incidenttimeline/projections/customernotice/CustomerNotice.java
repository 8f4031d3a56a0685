package org.incidenttimeline.projections.customernotice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.projections.customernotice.NoticeRow.AffectedChannel;
import org.incidenttimeline.projections.customernotice.NoticeRow.GuidanceInForce;
import org.incidenttimeline.projections.customernotice.NoticeRow.NoticedIncident;
import org.incidenttimeline.projections.customernotice.NoticeRow.Promise;
import org.incidenttimeline.projections.customernotice.NoticeRow.StandingWords;
import org.incidenttimeline.projections.rows.Elsewhere;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;

/** What customers need to know of every incident; of an exercise it keeps no row at all. */
public final class CustomerNotice implements View {

    @Override
    public String name() {
        return "customer-notice";
    }

    @Override
    public int edition() {
        return 3;
    }

    /** Everything of an incident shows once it is public. */
    @Override
    public boolean shows(Row row, Rows rows) {
        NoticedIncident incident = rows.find(NoticedIncident.class, NoticedIncident.KEY);
        return incident != null && incident.lastPublishedAt() != null;
    }

    /**
     * The state of a public channel shows at once, whatever incident brings it; but only where it
     * is the worst of all incidents, else an incident that nobody knows of would show by its time.
     */
    @Override
    public boolean changes(
            @Nullable Row before, @Nullable Row after, Rows rows, Elsewhere elsewhere) {
        Row either = after == null ? before : after;
        if (!(either instanceof AffectedChannel) || shows(either, rows)) {
            return View.super.changes(before, after, rows, elsewhere);
        }
        List<AffectedChannel> others = elsewhere.others(AffectedChannel.class, either.key());
        return !told(before, others).equals(told(after, others));
    }

    /** What readers are told of a channel; empty when it operates. */
    private static Optional<AffectedChannel> told(@Nullable Row own, List<AffectedChannel> others) {
        return Stream.concat(
                        others.stream(),
                        own instanceof AffectedChannel it ? Stream.of(it) : Stream.empty())
                .filter(AffectedChannel::isDown)
                .reduce(AffectedChannel::worse);
    }

    @Override
    public void apply(Fact fact, Rows rows) {
        switch (fact) {
            case Fact.OfChannel it -> {}
            case Fact.OfIncident(var stamp, IncidentDeclared it) -> {
                if (!it.exercise()) {
                    rows.put(NoticedIncident.hidden(it.publicId()));
                }
            }
            case Fact.OfIncident(var stamp, var event) -> {
                NoticedIncident incident = rows.find(NoticedIncident.class, NoticedIncident.KEY);
                if (incident != null) {
                    apply(stamp, event, incident, rows);
                }
            }
        }
    }

    private static void apply(
            Stamp stamp, IncidentEvent event, NoticedIncident incident, Rows rows) {
        switch (event) {
            case PhaseChanged it -> rows.put(incident.in(it.phase()));
            case IncidentResolved it ->
                    rows.put(incident.resolved(it.occurredAt(), stamp.recordedAt()));
            case IncidentReopened it -> rows.put(incident.in(Phase.INVESTIGATING));
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
            case StatementPublished it -> SaidToCustomers.publish(stamp, it, incident, rows);
            case StatementCorrected it -> SaidToCustomers.correct(it, rows);
            case StatementWithdrawn it -> SaidToCustomers.withdraw(stamp, it, rows);
            case GuidanceIssued it -> {
                if (it.audience() == StatementAudience.CUSTOMERS) {
                    rows.put(
                            new GuidanceInForce(
                                    it.guidance(), it.words(), it.channels(), it.occurredAt()));
                }
            }
            case GuidanceRetired it -> rows.remove(GuidanceInForce.class, it.guidance().toString());
            case NextUpdatePromised it -> {
                StandingWords words = rows.find(StandingWords.class, it.statement().toString());
                if (words != null && words.forCustomers()) {
                    rows.put(new Promise(it.statement(), it.dueAt()));
                }
            }
            case NextUpdateEnded it -> {
                Promise promise = rows.find(Promise.class, Promise.KEY);
                if (promise != null && promise.statement().equals(it.statement())) {
                    rows.remove(Promise.class, Promise.KEY);
                }
            }
            // Internal, told by the statement that brings it, or marked in the timeline only.
            case IncidentDeclared it -> {}
            case SeverityChanged it -> {}
            case EntryStruck it -> {}
            case ChannelConfirmedOperating it -> {}
            case FindingRecorded it -> {}
            case FindingRevised it -> {}
            case CommentaryRecorded it -> {}
            case PartyEngaged it -> {}
            case ImpactAssessed it -> {}
            case StatementDrafted it -> {}
            case StatementRevised it -> {}
            case StatementSubmitted it -> {}
            case StatementApproved it -> {}
            case StatementRejected it -> {}
            case StatementDiscarded it -> {}
            case ClaimMade it -> {}
            case CommitmentMade it -> {}
            case ClaimDoubted it -> {}
            case ClaimContradicted it -> {}
            case ClaimConfirmed it -> {}
            case ClaimEnded it -> {}
            case CommitmentFellDue it -> {}
            case CommitmentKept it -> {}
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
        if (audience != ChannelAudience.PUBLIC) {
            return;
        }
        AffectedChannel now = rows.find(AffectedChannel.class, channel.value());
        // A new note on the same state is internal and must not show, not even by its time.
        if ((now == null ? ChannelState.OPERATING : now.state()) != state) {
            rows.put(new AffectedChannel(channel, state, at, stamp.recordedAt()));
        }
    }
}
