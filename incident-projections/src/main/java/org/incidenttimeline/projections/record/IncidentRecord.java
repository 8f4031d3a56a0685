package org.incidenttimeline.projections.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.WireName;
import org.incidenttimeline.projections.record.RecordRow.Approval;
import org.incidenttimeline.projections.record.RecordRow.Declared;
import org.incidenttimeline.projections.record.RecordRow.DraftWords;
import org.incidenttimeline.projections.record.RecordRow.Ending;
import org.incidenttimeline.projections.record.RecordRow.Entry;
import org.incidenttimeline.projections.record.RecordRow.FindingNow;
import org.incidenttimeline.projections.record.RecordRow.Publication;
import org.incidenttimeline.projections.record.RecordRow.PublishedWords;
import org.incidenttimeline.projections.record.RecordRow.SentBack;
import org.incidenttimeline.projections.record.RecordRow.StatementNow;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;

/** What insiders read of one incident: every entry, every finding, every statement. */
public final class IncidentRecord implements View {

    @Override
    public String name() {
        return "incident-record";
    }

    @Override
    public void apply(Fact fact, Rows rows) {
        switch (fact) {
            case Fact.OfChannel it -> {}
            case Fact.OfIncident(var stamp, IncidentDeclared it) -> {
                rows.put(
                        new Declared(
                                it.incident(),
                                it.publicId(),
                                it.title(),
                                it.severity(),
                                Phase.INVESTIGATING,
                                it.exercise(),
                                it.beganAt(),
                                it.occurredAt(),
                                stamp.actor(),
                                null,
                                null));
                rows.put(entry(stamp, it));
            }
            case Fact.OfIncident(var stamp, var event) -> {
                Declared declared = rows.find(Declared.class, Declared.KEY);
                if (declared != null) {
                    rows.put(entry(stamp, event));
                    apply(stamp, event, declared, rows);
                    Duties.apply(event, rows);
                }
            }
        }
    }

    private static Entry entry(Stamp stamp, IncidentEvent event) {
        return new Entry(
                stamp.event(),
                Objects.requireNonNull(event.getClass().getAnnotation(WireName.class)).value(),
                stamp.position(),
                event.occurredAt(),
                stamp.recordedAt(),
                stamp.actor(),
                Details.of(event),
                null);
    }

    private static void apply(Stamp stamp, IncidentEvent event, Declared declared, Rows rows) {
        switch (event) {
            case SeverityChanged it -> rows.put(declared.of(it.severity()));
            case PhaseChanged it -> rows.put(declared.in(it.phase(), null));
            case IncidentResolved it ->
                    rows.put(
                            declared.in(
                                    Phase.RESOLVED,
                                    new Ending(it.outcome(), it.mergedInto(), it.occurredAt())));
            case IncidentReopened it -> rows.put(declared.in(Phase.INVESTIGATING, null));
            case EntryStruck it -> {
                Entry entry = rows.find(Entry.class, it.event().toString());
                if (entry != null) {
                    rows.put(entry.struck(it.reason()));
                }
            }
            case FindingRecorded it ->
                    rows.put(
                            new FindingNow(
                                    it.finding(),
                                    stamp.event(),
                                    it.subject(),
                                    it.value(),
                                    it.certainty(),
                                    it.detail(),
                                    it.source(),
                                    it.disclosable(),
                                    it.occurredAt(),
                                    stamp.recordedAt()));
            case FindingRevised it -> revise(stamp, it, rows);
            case StatementDrafted it -> {
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
            case StatementRevised it -> revise(it, rows);
            case StatementSubmitted it ->
                    move(it.statement(), StatementState.SUBMITTED, it.occurredAt(), rows);
            case StatementApproved it -> approve(it, rows);
            case StatementRejected it -> {
                move(it.statement(), StatementState.DRAFTED, it.occurredAt(), rows);
                rows.put(new SentBack(it.statement(), it.reason(), it.by(), it.occurredAt()));
            }
            case StatementDiscarded it ->
                    move(it.statement(), StatementState.DISCARDED, it.occurredAt(), rows);
            case StatementPublished it -> publish(stamp, it, declared, rows);
            // An entry is all the record keeps of these.
            case IncidentDeclared it -> {}
            case ChannelPaused it -> {}
            case ChannelDegraded it -> {}
            case ChannelUnavailable it -> {}
            case ChannelRestored it -> {}
            case ChannelConfirmedOperating it -> {}
            case CommentaryRecorded it -> {}
            case PartyEngaged it -> {}
            case ImpactAssessed it -> {}
            case ClaimMade it -> {}
            case CommitmentMade it -> {}
            case GuidanceIssued it -> {}
            case GuidanceRetired it -> {}
            case NextUpdatePromised it -> {}
            case NextUpdateEnded it -> {}
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

    private static void revise(Stamp stamp, FindingRevised it, Rows rows) {
        FindingNow now = rows.find(FindingNow.class, it.finding().toString());
        if (now != null) {
            rows.put(
                    new FindingNow(
                            it.finding(),
                            stamp.event(),
                            it.subject(),
                            it.value(),
                            it.certainty(),
                            it.detail(),
                            now.source(),
                            it.disclosable(),
                            it.occurredAt(),
                            stamp.recordedAt()));
        }
    }

    private static void revise(StatementRevised it, Rows rows) {
        StatementNow now = rows.find(StatementNow.class, it.statement().toString());
        if (now != null) {
            rows.put(
                    now.revised(
                            it.draft(),
                            it.publicHash(),
                            it.contentHash(),
                            it.by(),
                            it.occurredAt()));
            rows.put(new DraftWords(it.statement(), it.draft()));
        }
    }

    /** Submitting and sending back leave no approval standing. */
    private static void move(StatementId statement, StatementState state, Instant at, Rows rows) {
        StatementNow now = rows.find(StatementNow.class, statement.toString());
        if (now != null) {
            rows.put(now.in(state, at, List.of()));
        }
    }

    private static void approve(StatementApproved it, Rows rows) {
        StatementNow now = rows.find(StatementNow.class, it.statement().toString());
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

    private static void publish(Stamp stamp, StatementPublished it, Declared declared, Rows rows) {
        StatementNow now = rows.find(StatementNow.class, it.statement().toString());
        if (now != null) {
            rows.put(
                    now.published(
                            new Publication(it.publicId(), it.by(), it.urgent(), it.covers()),
                            it.occurredAt()));
        }
        rows.put(new PublishedWords(it.statement(), it.words()));
        if (!declared.exercise() && it.words().audience() != StatementAudience.COLLEAGUES) {
            rows.put(declared.publicSince(stamp.recordedAt()));
        }
    }
}
