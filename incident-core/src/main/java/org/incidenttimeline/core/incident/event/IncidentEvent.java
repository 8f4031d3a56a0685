package org.incidenttimeline.core.incident.event;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.IncidentId;

/**
 * A fact in the record of one incident; stored for ever. {@code occurredAt} is when it happened,
 * which may be before it was recorded.
 */
public sealed interface IncidentEvent
        permits IncidentDeclared,
                SeverityChanged,
                PhaseChanged,
                IncidentResolved,
                IncidentReopened,
                EntryStruck,
                ChannelPaused,
                ChannelDegraded,
                ChannelUnavailable,
                ChannelRestored,
                ChannelConfirmedOperating,
                FindingRecorded,
                FindingRevised,
                CommentaryRecorded,
                PartyEngaged,
                ImpactAssessed,
                StatementDrafted,
                StatementRevised,
                StatementSubmitted,
                StatementApproved,
                StatementRejected,
                StatementDiscarded,
                StatementPublished,
                ClaimMade,
                CommitmentMade,
                GuidanceIssued,
                GuidanceRetired,
                NextUpdatePromised,
                NextUpdateEnded,
                ClaimDoubted,
                ClaimContradicted,
                ClaimConfirmed,
                ClaimEnded,
                CommitmentFellDue,
                CommitmentKept,
                StatementCorrected,
                StatementWithdrawn,
                StatementScheduled,
                ScheduleCancelled,
                ScheduleFailed,
                ReviewDemanded,
                UrgentPublicationReviewed,
                ClockStarted,
                RegulatorNotified,
                ClockClosed {

    IncidentId incident();

    Instant occurredAt();
}
