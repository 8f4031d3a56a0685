package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.projections.publictimeline.Entry.Advice;
import org.incidenttimeline.projections.publictimeline.Entry.ChannelTurn;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;

/** What anyone may read of one incident; of an exercise it keeps no row at all. */
public final class PublicTimeline implements View {

    @Override
    public String name() {
        return "public-timeline";
    }

    @Override
    public int edition() {
        return 2;
    }

    @Override
    public boolean shows(Row row, Rows rows) {
        PublicIncident incident = rows.find(PublicIncident.class, PublicIncident.KEY);
        return incident != null
                && incident.publicSince() != null
                && (row instanceof PublicIncident || row instanceof Entry);
    }

    @Override
    public void apply(Fact fact, Rows rows) {
        switch (fact) {
            case Fact.OfChannel it -> {}
            case Fact.OfIncident(var stamp, IncidentDeclared it) -> {
                if (!it.exercise()) {
                    rows.put(PublicIncident.hidden(it.publicId()));
                }
            }
            case Fact.OfIncident(var stamp, var event) -> {
                PublicIncident incident = rows.find(PublicIncident.class, PublicIncident.KEY);
                if (incident != null) {
                    apply(stamp, event, incident, rows);
                }
            }
        }
    }

    private static void apply(
            Stamp stamp, IncidentEvent event, PublicIncident incident, Rows rows) {
        switch (event) {
            case PhaseChanged it -> {
                rows.put(incident.in(it.phase(), null));
                rows.put(Entry.of(stamp, it.occurredAt(), it.phase()));
            }
            case IncidentResolved it -> {
                rows.put(incident.in(Phase.RESOLVED, it.occurredAt()));
                rows.put(Entry.of(stamp, it.occurredAt(), Phase.RESOLVED));
            }
            case IncidentReopened it -> {
                rows.put(incident.in(Phase.INVESTIGATING, null));
                rows.put(Entry.of(stamp, it.occurredAt(), Phase.INVESTIGATING));
            }
            case EntryStruck it -> {
                Entry entry = rows.find(Entry.class, it.event().toString());
                if (entry != null) {
                    rows.put(entry.marked());
                }
            }
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
            case StatementPublished it -> StatementEntries.publish(stamp, it, incident, rows);
            case StatementCorrected it -> StatementEntries.correct(it, rows);
            case StatementWithdrawn it -> StatementEntries.withdraw(stamp, it, rows);
            case GuidanceIssued it -> {
                if (it.audience().isPublic()) {
                    Advice advice = new Advice(it.words(), it.channels());
                    rows.put(new GuidanceGiven(it.guidance(), advice));
                    rows.put(Entry.of(stamp, EntryKind.GUIDANCE_ISSUED, it.occurredAt(), advice));
                }
            }
            case GuidanceRetired it -> retire(stamp, it.occurredAt(), it.guidance(), rows);
            // Internal, or told by the statement that brings it.
            case IncidentDeclared it -> {}
            case SeverityChanged it -> {}
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
            case NextUpdatePromised it -> {}
            case NextUpdateEnded it -> {}
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
        ChannelNow now = rows.find(ChannelNow.class, channel.value());
        // A new note on the same state is internal and must not show, not even as an entry.
        if ((now == null ? ChannelState.OPERATING : now.state()) != state) {
            rows.put(new ChannelNow(channel, state));
            rows.put(Entry.of(stamp, at, new ChannelTurn(channel, state)));
        }
    }

    private static void retire(Stamp stamp, Instant at, GuidanceId guidance, Rows rows) {
        GuidanceGiven given = rows.find(GuidanceGiven.class, guidance.toString());
        if (given != null) {
            rows.remove(GuidanceGiven.class, given.key());
            rows.put(Entry.of(stamp, EntryKind.GUIDANCE_RETIRED, at, given.advice()));
        }
    }

    /** The state a public channel is in, within this incident. */
    record ChannelNow(ChannelId channel, ChannelState state) implements Row {
        @Override
        public String key() {
            return channel.value();
        }
    }

    /** Guidance in force, kept to name it when it is retired. */
    record GuidanceGiven(GuidanceId guidance, Advice advice) implements Row {
        @Override
        public String key() {
            return guidance.toString();
        }
    }
}
