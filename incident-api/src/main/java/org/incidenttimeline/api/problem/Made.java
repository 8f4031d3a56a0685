package org.incidenttimeline.api.problem;

import java.util.Map;
import org.incidenttimeline.core.incident.command.ApproveStatement;
import org.incidenttimeline.core.incident.command.AssessImpact;
import org.incidenttimeline.core.incident.command.CancelSchedule;
import org.incidenttimeline.core.incident.command.ChangePhase;
import org.incidenttimeline.core.incident.command.ChangeSeverity;
import org.incidenttimeline.core.incident.command.CheckStatement;
import org.incidenttimeline.core.incident.command.CloseClock;
import org.incidenttimeline.core.incident.command.ConfirmChannelOperating;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.DegradeChannel;
import org.incidenttimeline.core.incident.command.DiscardStatement;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.EngageParty;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.incident.command.MarkChannelUnavailable;
import org.incidenttimeline.core.incident.command.PauseChannel;
import org.incidenttimeline.core.incident.command.PublishScheduled;
import org.incidenttimeline.core.incident.command.PublishStatement;
import org.incidenttimeline.core.incident.command.PublishUrgently;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.command.RecordFinding;
import org.incidenttimeline.core.incident.command.RecordNotification;
import org.incidenttimeline.core.incident.command.RejectStatement;
import org.incidenttimeline.core.incident.command.ReopenIncident;
import org.incidenttimeline.core.incident.command.ResolveIncident;
import org.incidenttimeline.core.incident.command.RestoreChannel;
import org.incidenttimeline.core.incident.command.ReviewUrgentPublication;
import org.incidenttimeline.core.incident.command.ReviseFinding;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.incident.command.ScheduleStatement;
import org.incidenttimeline.core.incident.command.StartClock;
import org.incidenttimeline.core.incident.command.StrikeEntry;
import org.incidenttimeline.core.incident.command.SubmitStatement;
import org.incidenttimeline.core.incident.command.WithdrawStatement;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;

/** The ids of what a command made or spoke of, under the names of its fields. */
final class Made {

    private Made() {}

    static Map<String, Object> by(IncidentCommand wish) {
        return switch (wish) {
            case RecordFinding it -> Map.of("finding", it.finding().toString());
            case ReviseFinding it -> Map.of("finding", it.finding().toString());
            case RecordCommentary it -> Map.of("commentary", it.commentary().toString());
            case EngageParty it -> Map.of("party", it.party().value());
            case AssessImpact it -> Map.of("assessment", it.assessment().toString());
            case DraftStatement it -> draft(it.statement(), it.draft());
            case ReviseStatement it -> draft(it.statement(), it.draft());
            case SubmitStatement it -> statement(it.statement());
            case ApproveStatement it -> statement(it.statement());
            case RejectStatement it -> statement(it.statement());
            case DiscardStatement it -> statement(it.statement());
            case ScheduleStatement it -> statement(it.statement());
            case CancelSchedule it -> statement(it.statement());
            case WithdrawStatement it -> statement(it.statement());
            case ReviewUrgentPublication it -> statement(it.statement());
            case PublishStatement it -> published(it.statement(), it.publicId());
            case PublishUrgently it -> published(it.statement(), it.publicId());
            case PublishScheduled it -> published(it.statement(), it.publicId());
            case StartClock it -> clock(it.clock());
            case RecordNotification it -> clock(it.clock());
            case CloseClock it -> clock(it.clock());
            case DeclareIncident _,
                    ChangeSeverity _,
                    ChangePhase _,
                    ResolveIncident _,
                    ReopenIncident _,
                    StrikeEntry _,
                    PauseChannel _,
                    DegradeChannel _,
                    MarkChannelUnavailable _,
                    RestoreChannel _,
                    ConfirmChannelOperating _,
                    CheckStatement _ ->
                    Map.of();
        };
    }

    private static Map<String, Object> statement(StatementId statement) {
        return Map.of("statement", statement.toString());
    }

    private static Map<String, Object> published(StatementId statement, PublicId publicId) {
        return Map.of("statement", statement.toString(), "publicId", publicId.toString());
    }

    private static Map<String, Object> clock(ClockId clock) {
        return Map.of("clock", clock.toString());
    }

    private static Map<String, Object> draft(StatementId statement, Draft draft) {
        return Map.of(
                "statement",
                statement.toString(),
                "commitments",
                draft.commitments().stream().map(it -> it.commitment().toString()).toList(),
                "guidance",
                draft.guidance().stream().map(it -> it.guidance().toString()).toList());
    }
}
