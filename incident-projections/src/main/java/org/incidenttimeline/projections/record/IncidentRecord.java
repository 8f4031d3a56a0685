package org.incidenttimeline.projections.record;

import java.util.Objects;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.WireName;
import org.incidenttimeline.projections.record.RecordRow.Declared;
import org.incidenttimeline.projections.record.RecordRow.Ending;
import org.incidenttimeline.projections.record.RecordRow.Entry;
import org.incidenttimeline.projections.record.RecordRow.FindingNow;
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
    public int edition() {
        return 2;
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
            case StatementDrafted it -> StatementFold.drafted(it, rows);
            case StatementRevised it -> StatementFold.revised(it, rows);
            case StatementSubmitted it -> StatementFold.submitted(it, rows);
            case StatementApproved it -> StatementFold.approved(it, rows);
            case StatementRejected it -> StatementFold.rejected(it, rows);
            case StatementScheduled it -> StatementFold.scheduled(it, rows);
            case ScheduleCancelled it -> StatementFold.cancelled(it, rows);
            case ScheduleFailed it -> StatementFold.failed(it, rows);
            case StatementDiscarded it -> StatementFold.discarded(it, rows);
            case StatementPublished it -> {
                StatementFold.published(it, rows);
                if (!declared.exercise() && it.words().audience().isPublic()) {
                    rows.put(declared.publicSince(stamp.recordedAt()));
                }
            }
            case StatementCorrected it -> StatementFold.corrected(it, rows);
            case StatementWithdrawn it -> StatementFold.withdrawn(it, rows);
            case ReviewDemanded it -> StatementFold.reviewDemanded(it, rows);
            case UrgentPublicationReviewed it -> StatementFold.reviewed(it, rows);
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
}
