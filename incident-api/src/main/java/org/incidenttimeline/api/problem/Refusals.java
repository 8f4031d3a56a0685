package org.incidenttimeline.api.problem;

import static org.incidenttimeline.api.problem.ProblemType.ACCEPTED_CHANNEL_OPERATING;
import static org.incidenttimeline.api.problem.ProblemType.ALREADY_APPROVED;
import static org.incidenttimeline.api.problem.ProblemType.APPROVER_WROTE_STATEMENT;
import static org.incidenttimeline.api.problem.ProblemType.ASSESSMENT_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.BEGAN_AHEAD;
import static org.incidenttimeline.api.problem.ProblemType.CHANNELS_STILL_DOWN;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_ALREADY_DEGRADED;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_ALREADY_OPERATING;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_ALREADY_PAUSED;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_ALREADY_UNAVAILABLE;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_IS_RETIRED;
import static org.incidenttimeline.api.problem.ProblemType.CHANNEL_NOT_OPERATING;
import static org.incidenttimeline.api.problem.ProblemType.CLAIM_CONTRADICTS_KNOWLEDGE;
import static org.incidenttimeline.api.problem.ProblemType.CLOCK_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.CLOCK_IS_CLOSED;
import static org.incidenttimeline.api.problem.ProblemType.COMMENTARY_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.COMMITMENTS_STILL_DUE;
import static org.incidenttimeline.api.problem.ProblemType.COMMITMENT_CROSSES_AUDIENCES;
import static org.incidenttimeline.api.problem.ProblemType.COMMITMENT_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.COMMITMENT_NOT_DUE;
import static org.incidenttimeline.api.problem.ProblemType.CONTRADICTED_CLAIM_NOT_CORRECTED;
import static org.incidenttimeline.api.problem.ProblemType.CORRECTED_STATEMENT_NOT_PUBLISHED;
import static org.incidenttimeline.api.problem.ProblemType.CORRECTION_CROSSES_AUDIENCES;
import static org.incidenttimeline.api.problem.ProblemType.DEFAULT_LANGUAGE_MISSING;
import static org.incidenttimeline.api.problem.ProblemType.ENTRY_ALREADY_STRUCK;
import static org.incidenttimeline.api.problem.ProblemType.FINDING_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.FINDING_UNCHANGED;
import static org.incidenttimeline.api.problem.ProblemType.GUIDANCE_CROSSES_AUDIENCES;
import static org.incidenttimeline.api.problem.ProblemType.GUIDANCE_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.GUIDANCE_NAMES_INTERNAL_CHANNEL;
import static org.incidenttimeline.api.problem.ProblemType.GUIDANCE_NOT_IN_FORCE;
import static org.incidenttimeline.api.problem.ProblemType.HASH_STALE;
import static org.incidenttimeline.api.problem.ProblemType.INCIDENT_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.INCIDENT_IS_RESOLVED;
import static org.incidenttimeline.api.problem.ProblemType.INCIDENT_NOT_RESOLVED;
import static org.incidenttimeline.api.problem.ProblemType.LANGUAGE_NOT_OFFERED;
import static org.incidenttimeline.api.problem.ProblemType.NEXT_UPDATE_PASSED;
import static org.incidenttimeline.api.problem.ProblemType.NOTIFIED_AHEAD;
import static org.incidenttimeline.api.problem.ProblemType.NOTIFIED_BEFORE_TRIGGER;
import static org.incidenttimeline.api.problem.ProblemType.OCCURRED_AHEAD;
import static org.incidenttimeline.api.problem.ProblemType.OCCURRED_BEFORE_LATEST_CHANGE;
import static org.incidenttimeline.api.problem.ProblemType.OCCURRED_TOO_EARLY;
import static org.incidenttimeline.api.problem.ProblemType.PARTY_ALREADY_ENGAGED;
import static org.incidenttimeline.api.problem.ProblemType.PERSON_REQUIRED;
import static org.incidenttimeline.api.problem.ProblemType.PHASE_UNCHANGED;
import static org.incidenttimeline.api.problem.ProblemType.REVIEWER_PUBLISHED;
import static org.incidenttimeline.api.problem.ProblemType.REVIEWS_OPEN;
import static org.incidenttimeline.api.problem.ProblemType.REVIEW_NOT_DEMANDED;
import static org.incidenttimeline.api.problem.ProblemType.SCHEDULED_IN_THE_PAST;
import static org.incidenttimeline.api.problem.ProblemType.SCHEDULE_NOT_DUE;
import static org.incidenttimeline.api.problem.ProblemType.SEVERITY_UNCHANGED;
import static org.incidenttimeline.api.problem.ProblemType.STATEMENT_ALREADY_CORRECTED;
import static org.incidenttimeline.api.problem.ProblemType.STATEMENT_ENTRIES_STAND;
import static org.incidenttimeline.api.problem.ProblemType.STATEMENT_ID_TAKEN;
import static org.incidenttimeline.api.problem.ProblemType.STATEMENT_NOT_READY;
import static org.incidenttimeline.api.problem.ProblemType.STEP_ALREADY_NOTIFIED;
import static org.incidenttimeline.api.problem.ProblemType.TRIGGERED_AHEAD;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_CHANNEL;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_CLOCK;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_ENTRY;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_FINDING;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_INCIDENT_NAMED;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_REGIME;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_STATEMENT;
import static org.incidenttimeline.api.problem.ProblemType.UNKNOWN_STEP;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.incidenttimeline.core.incident.refusal.AcceptedChannelOperating;
import org.incidenttimeline.core.incident.refusal.AlreadyApproved;
import org.incidenttimeline.core.incident.refusal.ApproverWroteStatement;
import org.incidenttimeline.core.incident.refusal.AssessmentIdTaken;
import org.incidenttimeline.core.incident.refusal.BeganAhead;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyDegraded;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyOperating;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyPaused;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyUnavailable;
import org.incidenttimeline.core.incident.refusal.ChannelIsRetired;
import org.incidenttimeline.core.incident.refusal.ChannelNotOperating;
import org.incidenttimeline.core.incident.refusal.ChannelsStillDown;
import org.incidenttimeline.core.incident.refusal.ClaimContradictsKnowledge;
import org.incidenttimeline.core.incident.refusal.ClockIdTaken;
import org.incidenttimeline.core.incident.refusal.ClockIsClosed;
import org.incidenttimeline.core.incident.refusal.CommentaryIdTaken;
import org.incidenttimeline.core.incident.refusal.CommitmentCrossesAudiences;
import org.incidenttimeline.core.incident.refusal.CommitmentIdTaken;
import org.incidenttimeline.core.incident.refusal.CommitmentNotDue;
import org.incidenttimeline.core.incident.refusal.CommitmentsStillDue;
import org.incidenttimeline.core.incident.refusal.ContradictedClaimNotCorrected;
import org.incidenttimeline.core.incident.refusal.CorrectedStatementNotPublished;
import org.incidenttimeline.core.incident.refusal.CorrectionCrossesAudiences;
import org.incidenttimeline.core.incident.refusal.DefaultLanguageMissing;
import org.incidenttimeline.core.incident.refusal.EntryAlreadyStruck;
import org.incidenttimeline.core.incident.refusal.FindingIdTaken;
import org.incidenttimeline.core.incident.refusal.FindingUnchanged;
import org.incidenttimeline.core.incident.refusal.GuidanceCrossesAudiences;
import org.incidenttimeline.core.incident.refusal.GuidanceIdTaken;
import org.incidenttimeline.core.incident.refusal.GuidanceNamesInternalChannel;
import org.incidenttimeline.core.incident.refusal.GuidanceNotInForce;
import org.incidenttimeline.core.incident.refusal.HashStale;
import org.incidenttimeline.core.incident.refusal.IncidentIdTaken;
import org.incidenttimeline.core.incident.refusal.IncidentIsResolved;
import org.incidenttimeline.core.incident.refusal.IncidentNotResolved;
import org.incidenttimeline.core.incident.refusal.LanguageNotOffered;
import org.incidenttimeline.core.incident.refusal.NextUpdatePassed;
import org.incidenttimeline.core.incident.refusal.NotifiedAhead;
import org.incidenttimeline.core.incident.refusal.NotifiedBeforeTrigger;
import org.incidenttimeline.core.incident.refusal.OccurredAhead;
import org.incidenttimeline.core.incident.refusal.OccurredBeforeLatestChange;
import org.incidenttimeline.core.incident.refusal.OccurredTooEarly;
import org.incidenttimeline.core.incident.refusal.PartyAlreadyEngaged;
import org.incidenttimeline.core.incident.refusal.PersonRequired;
import org.incidenttimeline.core.incident.refusal.PhaseUnchanged;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.incident.refusal.ReviewNotDemanded;
import org.incidenttimeline.core.incident.refusal.ReviewerPublished;
import org.incidenttimeline.core.incident.refusal.ReviewsOpen;
import org.incidenttimeline.core.incident.refusal.ScheduleNotDue;
import org.incidenttimeline.core.incident.refusal.ScheduledInThePast;
import org.incidenttimeline.core.incident.refusal.SeverityUnchanged;
import org.incidenttimeline.core.incident.refusal.StatementAlreadyCorrected;
import org.incidenttimeline.core.incident.refusal.StatementEntriesStand;
import org.incidenttimeline.core.incident.refusal.StatementIdTaken;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.incidenttimeline.core.incident.refusal.StepAlreadyNotified;
import org.incidenttimeline.core.incident.refusal.TriggeredAhead;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.incident.refusal.UnknownClock;
import org.incidenttimeline.core.incident.refusal.UnknownEntry;
import org.incidenttimeline.core.incident.refusal.UnknownFinding;
import org.incidenttimeline.core.incident.refusal.UnknownIncidentNamed;
import org.incidenttimeline.core.incident.refusal.UnknownRegime;
import org.incidenttimeline.core.incident.refusal.UnknownStatement;
import org.incidenttimeline.core.incident.refusal.UnknownStep;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** What an incident refused, as a problem: one line for each state of the world. */
final class Refusals {

    private Refusals() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case IncidentIdTaken _ ->
                    Problem.of(INCIDENT_ID_TAKEN, "An incident of this id exists already.");
            case SeverityUnchanged it ->
                    Problem.of(
                            SEVERITY_UNCHANGED, "The severity is " + it.severity() + " already.");
            case PhaseUnchanged it ->
                    Problem.of(PHASE_UNCHANGED, "The phase is " + it.phase() + " already.");
            case IncidentIsResolved _ ->
                    Problem.of(INCIDENT_IS_RESOLVED, "Reopen the incident first.");
            case IncidentNotResolved _ ->
                    Problem.of(INCIDENT_NOT_RESOLVED, "The incident is still open.");
            case ChannelsStillDown it ->
                    Problem.of(
                            CHANNELS_STILL_DOWN,
                            "Restore or accept as down: " + slugs(it.channels()) + ".");
            case AcceptedChannelOperating it ->
                    Problem.of(
                            ACCEPTED_CHANNEL_OPERATING,
                            "Not down in this incident: " + slugs(it.channels()) + ".");
            case CommitmentNotDue it ->
                    Problem.of(
                            COMMITMENT_NOT_DUE,
                            "The commitment " + it.commitment() + " is not due.");
            case UnknownEntry _ ->
                    Problem.with(UNKNOWN_ENTRY, "event", "names no entry of this incident");
            case EntryAlreadyStruck it ->
                    Problem.of(
                            ENTRY_ALREADY_STRUCK, "The entry " + it.event() + " has been struck.");
            case StatementEntriesStand _ ->
                    Problem.of(
                            STATEMENT_ENTRIES_STAND, "Correct or withdraw the statement instead.");
            case UnknownChannel it ->
                    Problem.with(
                            UNKNOWN_CHANNEL,
                            "channel",
                            "names no channel of the catalogue: " + it.channel().value());
            case ChannelIsRetired it ->
                    Problem.of(
                            CHANNEL_IS_RETIRED,
                            "The channel " + it.channel().value() + " has left the catalogue.");
            case ChannelAlreadyPaused it ->
                    Problem.of(
                            CHANNEL_ALREADY_PAUSED,
                            "The channel " + it.channel().value() + " is paused.");
            case ChannelAlreadyDegraded it ->
                    Problem.of(
                            CHANNEL_ALREADY_DEGRADED,
                            "The channel " + it.channel().value() + " is degraded.");
            case ChannelAlreadyUnavailable it ->
                    Problem.of(
                            CHANNEL_ALREADY_UNAVAILABLE,
                            "The channel " + it.channel().value() + " is unavailable.");
            case ChannelAlreadyOperating it ->
                    Problem.of(
                            CHANNEL_ALREADY_OPERATING,
                            "The channel " + it.channel().value() + " is operating.");
            case ChannelNotOperating it ->
                    Problem.of(
                            CHANNEL_NOT_OPERATING,
                            "The channel "
                                    + it.channel().value()
                                    + " is "
                                    + it.state()
                                    + "; restore it instead.");
            case OccurredAhead it ->
                    Problem.with(
                            OCCURRED_AHEAD,
                            "occurredAt",
                            "lies more than five minutes ahead of " + format(it.now()));
            case OccurredTooEarly it ->
                    Problem.with(
                            OCCURRED_TOO_EARLY,
                            "occurredAt",
                            "lies more than a year before the incident began at "
                                    + format(it.beganAt()));
            case OccurredBeforeLatestChange it ->
                    Problem.with(
                            OCCURRED_BEFORE_LATEST_CHANGE,
                            "occurredAt",
                            "lies before the latest change of the channel "
                                    + it.channel().value()
                                    + " at "
                                    + format(it.latestChange()));
            case BeganAhead it ->
                    Problem.with(BEGAN_AHEAD, "beganAt", "lies ahead of " + format(it.now()));
            case FindingIdTaken _ ->
                    Problem.of(FINDING_ID_TAKEN, "A finding of this id exists already.");
            case UnknownFinding _ ->
                    Problem.with(UNKNOWN_FINDING, "finding", "names no finding of this incident");
            case FindingUnchanged it ->
                    Problem.of(
                            FINDING_UNCHANGED,
                            "The finding " + it.finding() + " says exactly this.");
            case CommentaryIdTaken _ ->
                    Problem.of(COMMENTARY_ID_TAKEN, "A commentary of this id exists already.");
            case PartyAlreadyEngaged it ->
                    Problem.of(PARTY_ALREADY_ENGAGED, "The party " + it.party() + " is engaged.");
            case AssessmentIdTaken _ ->
                    Problem.of(ASSESSMENT_ID_TAKEN, "An assessment of this id exists already.");
            case StatementIdTaken _ ->
                    Problem.of(STATEMENT_ID_TAKEN, "A statement of this id exists already.");
            case UnknownStatement _ ->
                    Problem.with(
                            UNKNOWN_STATEMENT, "statement", "names no statement of this incident");
            case StatementNotReady it ->
                    Problem.of(STATEMENT_NOT_READY, "The statement is " + it.state() + ".");
            case HashStale it ->
                    Problem.of(
                                    HASH_STALE,
                                    "Read the statement again and decide on what it says now.")
                            .and("contentHash", it.contentHash().value());
            case ApproverWroteStatement _ ->
                    Problem.of(
                            APPROVER_WROTE_STATEMENT,
                            "Someone who never wrote in this statement must approve it.");
            case AlreadyApproved _ ->
                    Problem.of(ALREADY_APPROVED, "Another person's approval is needed.");
            case PersonRequired _ ->
                    Problem.of(PERSON_REQUIRED, "A service account can never approve or publish.");
            case NextUpdatePassed it ->
                    Problem.with(
                            NEXT_UPDATE_PASSED,
                            "nextUpdateBy",
                            "is "
                                    + format(it.nextUpdateBy())
                                    + ", which is not after "
                                    + format(it.now()));
            case GuidanceNamesInternalChannel it ->
                    Problem.of(
                            GUIDANCE_NAMES_INTERNAL_CHANNEL,
                            "The channel " + it.channel().value() + " is internal.");
            case GuidanceIdTaken it ->
                    Problem.of(
                            GUIDANCE_ID_TAKEN,
                            "Guidance of the id " + it.guidance() + " was issued already.");
            case CommitmentIdTaken it ->
                    Problem.of(
                            COMMITMENT_ID_TAKEN,
                            "A commitment of the id " + it.commitment() + " was made already.");
            case GuidanceNotInForce it ->
                    Problem.of(
                            GUIDANCE_NOT_IN_FORCE,
                            "The guidance " + it.guidance() + " is not in force.");
            case GuidanceCrossesAudiences it ->
                    Problem.of(
                            GUIDANCE_CROSSES_AUDIENCES,
                            "The guidance " + it.guidance() + " is for the other audience.");
            case DefaultLanguageMissing it ->
                    Problem.with(
                            DEFAULT_LANGUAGE_MISSING,
                            it.field(),
                            "must hold the default language " + it.language());
            case LanguageNotOffered it ->
                    Problem.with(
                            LANGUAGE_NOT_OFFERED,
                            it.field(),
                            "holds a language that is not offered: " + it.language());
            case CommitmentsStillDue it ->
                    Problem.of(
                            COMMITMENTS_STILL_DUE,
                            "Keep them in a statement, or accept as due: "
                                    + ids(it.commitments())
                                    + ".");
            case CommitmentCrossesAudiences it ->
                    Problem.of(
                            COMMITMENT_CROSSES_AUDIENCES,
                            "The commitment "
                                    + it.commitment()
                                    + " was made to the other audience.");
            case ClaimContradictsKnowledge it ->
                    Problem.of(CLAIM_CONTRADICTS_KNOWLEDGE, contradiction(it));
            case ContradictedClaimNotCorrected it ->
                    Problem.of(
                            CONTRADICTED_CLAIM_NOT_CORRECTED,
                            "The statement "
                                    + it.statement()
                                    + " claims of "
                                    + it.subject()
                                    + " what is no longer true; name it in corrects.");
            case StatementAlreadyCorrected it ->
                    Problem.of(
                            STATEMENT_ALREADY_CORRECTED,
                            "Correct the newest correction instead of "
                                    + it.statement()
                                    + ": "
                                    + it.newest()
                                    + ".");
            case CorrectedStatementNotPublished it ->
                    Problem.with(
                            CORRECTED_STATEMENT_NOT_PUBLISHED,
                            "corrects",
                            "names "
                                    + it.statement()
                                    + (it.state() == null
                                            ? ", which is no statement of this incident"
                                            : ", which is " + it.state()));
            case CorrectionCrossesAudiences it ->
                    Problem.of(
                            CORRECTION_CROSSES_AUDIENCES,
                            "The statement " + it.statement() + " was made to the other audience.");
            case ReviewsOpen it ->
                    Problem.of(REVIEWS_OPEN, "Review first: " + ids(it.statements()) + ".");
            case ReviewNotDemanded it ->
                    Problem.of(
                            REVIEW_NOT_DEMANDED,
                            "The statement " + it.statement() + " waits for no review.");
            case ReviewerPublished it ->
                    Problem.of(
                            REVIEWER_PUBLISHED,
                            "Someone who neither wrote nor published the statement "
                                    + it.statement()
                                    + " must review it.");
            case ScheduledInThePast it ->
                    Problem.with(SCHEDULED_IN_THE_PAST, "at", "passed at " + format(it.at()));
            case ScheduleNotDue it ->
                    Problem.of(
                            SCHEDULE_NOT_DUE,
                            "The statement "
                                    + it.statement()
                                    + " is to be published at "
                                    + format(it.at())
                                    + ".");
            case UnknownRegime it ->
                    Problem.with(UNKNOWN_REGIME, "regime", "names no regime: " + it.regime());
            case ClockIdTaken it ->
                    Problem.of(CLOCK_ID_TAKEN, "The clock " + it.clock() + " runs already.");
            case UnknownClock it ->
                    Problem.with(
                            UNKNOWN_CLOCK,
                            "clock",
                            "names no clock of this incident: " + it.clock());
            case ClockIsClosed it ->
                    Problem.of(CLOCK_IS_CLOSED, "The clock " + it.clock() + " was closed.");
            case UnknownStep it ->
                    Problem.with(
                            UNKNOWN_STEP,
                            "step",
                            "names no step of this clock that is due: " + it.step());
            case StepAlreadyNotified it ->
                    Problem.of(
                            STEP_ALREADY_NOTIFIED,
                            "The step " + it.step() + " was notified already.");
            case TriggeredAhead it ->
                    Problem.with(
                            TRIGGERED_AHEAD, "triggeredAt", "lies ahead of " + format(it.now()));
            case NotifiedAhead it ->
                    Problem.with(NOTIFIED_AHEAD, "at", "lies ahead of " + format(it.now()));
            case NotifiedBeforeTrigger it ->
                    Problem.with(
                            NOTIFIED_BEFORE_TRIGGER,
                            "at",
                            "lies before the trigger of the clock, " + format(it.triggeredAt()));
            case UnknownIncidentNamed _ ->
                    Problem.with(UNKNOWN_INCIDENT_NAMED, "mergedInto", "names no incident");
        };
    }

    private static String format(Instant instant) {
        return StoredJson.format(instant);
    }

    private static String slugs(List<ChannelId> channels) {
        return channels.stream().map(ChannelId::value).collect(Collectors.joining(", "));
    }

    private static String ids(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String contradiction(ClaimContradictsKnowledge it) {
        String known = it.known() == null ? it.value() + " is ruled out" : it.known() + " is known";
        String source = it.finding() == null ? "the channel's state" : "finding " + it.finding();
        return "The statement claims "
                + it.value()
                + " of "
                + it.subject()
                + ", but "
                + known
                + " ("
                + source
                + ").";
    }
}
