package org.incidenttimeline.projections.record;

import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.StoredJson;

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
        };
    }

    private static Map<String, String> map(Object... namesAndValues) {
        Map<String, String> details = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            details.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return details;
    }
}
