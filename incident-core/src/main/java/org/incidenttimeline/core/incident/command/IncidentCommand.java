package org.incidenttimeline.core.incident.command;

import org.incidenttimeline.core.vocabulary.IncidentId;

/** A wish to change one incident; refuses nonsense when it is made. */
public sealed interface IncidentCommand
        permits DeclareIncident,
                ChangeSeverity,
                ChangePhase,
                ResolveIncident,
                ReopenIncident,
                StrikeEntry,
                PauseChannel,
                DegradeChannel,
                MarkChannelUnavailable,
                RestoreChannel,
                ConfirmChannelOperating,
                RecordFinding,
                ReviseFinding,
                RecordCommentary,
                EngageParty,
                AssessImpact,
                DraftStatement,
                ReviseStatement,
                SubmitStatement,
                ApproveStatement,
                RejectStatement,
                DiscardStatement,
                PublishStatement,
                PublishUrgently,
                ScheduleStatement,
                CancelSchedule,
                PublishScheduled,
                WithdrawStatement,
                ReviewUrgentPublication,
                StartClock,
                RecordNotification,
                CloseClock,
                CheckStatement {

    IncidentId incident();
}
