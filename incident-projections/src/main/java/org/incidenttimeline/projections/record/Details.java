package org.incidenttimeline.projections.record;

import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/** What an entry of the record tells of its event: controlled words, figures, reasons. */
final class Details {

    private Details() {}

    static Map<String, String> of(IncidentEvent event) {
        return switch (event) {
            case IncidentDeclared it -> map("severity", it.severity(), "exercise", it.exercise());
            case SeverityChanged it -> map("severity", it.severity());
            case PhaseChanged it -> map("phase", it.phase());
            case IncidentResolved it -> map("outcome", it.outcome());
            case IncidentReopened it -> map("reason", it.reason());
            case EntryStruck it -> map("event", it.event(), "reason", it.reason());
            case ChannelPaused it -> map("channel", it.channel().value(), "reason", it.reason());
            case ChannelDegraded it -> map("channel", it.channel().value(), "note", it.note());
            case ChannelUnavailable it -> map("channel", it.channel().value(), "note", it.note());
            case ChannelRestored it -> map("channel", it.channel().value());
            case ChannelConfirmedOperating it -> map("channel", it.channel().value());
            case FindingRecorded it ->
                    map(
                            "finding",
                            it.finding(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "certainty",
                            it.certainty());
            case FindingRevised it ->
                    map(
                            "finding",
                            it.finding(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "certainty",
                            it.certainty());
            case CommentaryRecorded it -> map("commentary", it.commentary());
            case PartyEngaged it -> map("party", it.party(), "role", it.role());
            case ImpactAssessed it -> map("assessment", it.assessment(), "measure", it.measure());
            case StatementDrafted it ->
                    map("statement", it.statement(), "contentHash", it.contentHash());
            case StatementRevised it ->
                    map("statement", it.statement(), "contentHash", it.contentHash());
            case StatementSubmitted it ->
                    map("statement", it.statement(), "contentHash", it.contentHash());
            case StatementApproved it ->
                    map("statement", it.statement(), "contentHash", it.contentHash());
            case StatementRejected it -> map("statement", it.statement());
            case StatementDiscarded it -> map("statement", it.statement());
            case StatementPublished it ->
                    map("statement", it.statement(), "audience", it.words().audience());
            case ClaimMade it ->
                    map("statement", it.statement(), "subject", it.subject(), "value", it.value());
            case CommitmentMade it -> map("commitment", it.commitment(), "subject", it.subject());
            case GuidanceIssued it -> map("guidance", it.guidance(), "audience", it.audience());
            case GuidanceRetired it -> map("guidance", it.guidance(), "audience", it.audience());
            case NextUpdatePromised it -> map("dueAt", StoredJson.format(it.dueAt()));
            case NextUpdateEnded it ->
                    map("dueAt", StoredJson.format(it.dueAt()), "ending", it.ending());
            case ClaimDoubted it ->
                    map(
                            "statement",
                            it.statement(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "suspected",
                            it.suspected(),
                            "finding",
                            it.finding());
            case ClaimContradicted it ->
                    map(
                            "statement",
                            it.statement(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "known",
                            it.known(),
                            "finding",
                            it.finding());
            case ClaimConfirmed it ->
                    map(
                            "statement",
                            it.statement(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "finding",
                            it.finding());
            case ClaimEnded it ->
                    map(
                            "statement",
                            it.statement(),
                            "subject",
                            it.subject(),
                            "value",
                            it.value(),
                            "ending",
                            it.ending(),
                            "replacement",
                            it.replacement());
            case CommitmentFellDue it ->
                    map(
                            "commitment",
                            it.commitment(),
                            "subject",
                            it.subject(),
                            "from",
                            it.from(),
                            "to",
                            it.to(),
                            "finding",
                            it.finding());
            case CommitmentKept it ->
                    map(
                            "commitment",
                            it.commitment(),
                            "statement",
                            it.statement(),
                            "baseline",
                            it.baseline());
            case StatementCorrected it ->
                    map("statement", it.statement(), "correction", it.correction());
            case StatementWithdrawn it -> map("statement", it.statement(), "reason", it.reason());
            case StatementScheduled it ->
                    map(
                            "statement",
                            it.statement(),
                            "contentHash",
                            it.contentHash(),
                            "at",
                            StoredJson.format(it.at()));
            case ScheduleCancelled it ->
                    map("statement", it.statement(), "correction", it.correction());
            case ScheduleFailed it ->
                    map(
                            "statement",
                            it.statement(),
                            "at",
                            StoredJson.format(it.at()),
                            "failure",
                            it.failure(),
                            "refusal",
                            it.refusal());
            case ReviewDemanded it -> map("statement", it.statement(), "reason", it.reason());
            case UrgentPublicationReviewed it ->
                    map("statement", it.statement(), "verdict", it.verdict(), "note", it.note());
            case ClockStarted it ->
                    map(
                            "clock",
                            it.clock(),
                            "regime",
                            it.regime(),
                            "triggeredAt",
                            StoredJson.format(it.triggeredAt()));
            case RegulatorNotified it ->
                    map(
                            "clock",
                            it.clock(),
                            "step",
                            it.step(),
                            "notifiedAt",
                            StoredJson.format(it.notifiedAt()),
                            "reference",
                            it.reference());
            case ClockClosed it -> map("clock", it.clock(), "reason", it.reason());
        };
    }

    /** Absent values are left out. */
    private static Map<String, String> map(@Nullable Object... namesAndValues) {
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                details.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return details;
    }
}
