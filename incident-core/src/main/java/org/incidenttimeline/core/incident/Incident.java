package org.incidenttimeline.core.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.incidenttimeline.core.vocabulary.ChannelState.DEGRADED;
import static org.incidenttimeline.core.vocabulary.ChannelState.OPERATING;
import static org.incidenttimeline.core.vocabulary.ChannelState.PAUSED;
import static org.incidenttimeline.core.vocabulary.ChannelState.UNAVAILABLE;
import static org.incidenttimeline.core.vocabulary.StatementState.APPROVED;
import static org.incidenttimeline.core.vocabulary.StatementState.DRAFTED;
import static org.incidenttimeline.core.vocabulary.StatementState.SCHEDULED;
import static org.incidenttimeline.core.vocabulary.StatementState.SUBMITTED;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.incidenttimeline.core.incident.command.ApproveStatement;
import org.incidenttimeline.core.incident.command.AssessImpact;
import org.incidenttimeline.core.incident.command.ChangePhase;
import org.incidenttimeline.core.incident.command.ChangeSeverity;
import org.incidenttimeline.core.incident.command.CheckStatement;
import org.incidenttimeline.core.incident.command.ConfirmChannelOperating;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.DegradeChannel;
import org.incidenttimeline.core.incident.command.DiscardStatement;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.EngageParty;
import org.incidenttimeline.core.incident.command.MarkChannelUnavailable;
import org.incidenttimeline.core.incident.command.PauseChannel;
import org.incidenttimeline.core.incident.command.PublishStatement;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.command.RecordFinding;
import org.incidenttimeline.core.incident.command.RejectStatement;
import org.incidenttimeline.core.incident.command.ReopenIncident;
import org.incidenttimeline.core.incident.command.ResolveIncident;
import org.incidenttimeline.core.incident.command.RestoreChannel;
import org.incidenttimeline.core.incident.command.ReviseFinding;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.incident.command.StrikeEntry;
import org.incidenttimeline.core.incident.command.SubmitStatement;
import org.incidenttimeline.core.incident.event.ChannelConfirmedOperating;
import org.incidenttimeline.core.incident.event.ChannelDegraded;
import org.incidenttimeline.core.incident.event.ChannelPaused;
import org.incidenttimeline.core.incident.event.ChannelRestored;
import org.incidenttimeline.core.incident.event.ChannelUnavailable;
import org.incidenttimeline.core.incident.event.ClaimConfirmed;
import org.incidenttimeline.core.incident.event.ClaimContradicted;
import org.incidenttimeline.core.incident.event.ClaimDoubted;
import org.incidenttimeline.core.incident.event.ClaimEnded;
import org.incidenttimeline.core.incident.event.ClaimMade;
import org.incidenttimeline.core.incident.event.ClockClosed;
import org.incidenttimeline.core.incident.event.ClockStarted;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.incident.event.CommitmentFellDue;
import org.incidenttimeline.core.incident.event.CommitmentKept;
import org.incidenttimeline.core.incident.event.CommitmentMade;
import org.incidenttimeline.core.incident.event.EntryStruck;
import org.incidenttimeline.core.incident.event.FindingRecorded;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.incident.event.GuidanceIssued;
import org.incidenttimeline.core.incident.event.GuidanceRetired;
import org.incidenttimeline.core.incident.event.ImpactAssessed;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.incident.event.IncidentReopened;
import org.incidenttimeline.core.incident.event.IncidentResolved;
import org.incidenttimeline.core.incident.event.NextUpdateEnded;
import org.incidenttimeline.core.incident.event.NextUpdatePromised;
import org.incidenttimeline.core.incident.event.PartyEngaged;
import org.incidenttimeline.core.incident.event.PhaseChanged;
import org.incidenttimeline.core.incident.event.RegulatorNotified;
import org.incidenttimeline.core.incident.event.ReviewDemanded;
import org.incidenttimeline.core.incident.event.ScheduleCancelled;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.SeverityChanged;
import org.incidenttimeline.core.incident.event.StatementApproved;
import org.incidenttimeline.core.incident.event.StatementCorrected;
import org.incidenttimeline.core.incident.event.StatementDiscarded;
import org.incidenttimeline.core.incident.event.StatementDrafted;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.event.StatementRejected;
import org.incidenttimeline.core.incident.event.StatementRevised;
import org.incidenttimeline.core.incident.event.StatementScheduled;
import org.incidenttimeline.core.incident.event.StatementSubmitted;
import org.incidenttimeline.core.incident.event.StatementWithdrawn;
import org.incidenttimeline.core.incident.event.UrgentPublicationReviewed;
import org.incidenttimeline.core.incident.refusal.AlreadyApproved;
import org.incidenttimeline.core.incident.refusal.ApproverWroteStatement;
import org.incidenttimeline.core.incident.refusal.AssessmentIdTaken;
import org.incidenttimeline.core.incident.refusal.BeganAhead;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyDegraded;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyOperating;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyPaused;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyUnavailable;
import org.incidenttimeline.core.incident.refusal.ChannelNotOperating;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.CommentaryIdTaken;
import org.incidenttimeline.core.incident.refusal.CommitmentNotDue;
import org.incidenttimeline.core.incident.refusal.FindingIdTaken;
import org.incidenttimeline.core.incident.refusal.FindingUnchanged;
import org.incidenttimeline.core.incident.refusal.IncidentIdTaken;
import org.incidenttimeline.core.incident.refusal.IncidentIsResolved;
import org.incidenttimeline.core.incident.refusal.IncidentNotResolved;
import org.incidenttimeline.core.incident.refusal.PartyAlreadyEngaged;
import org.incidenttimeline.core.incident.refusal.PersonRequired;
import org.incidenttimeline.core.incident.refusal.PhaseUnchanged;
import org.incidenttimeline.core.incident.refusal.SeverityUnchanged;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * The record of one incident: the consistency boundary for everything said and known in it. Long
 * because it is the whole of it: one {@code decide} per command, one {@code evolve} for all facts.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@Revision("1")
public final class Incident {

    @AggregateIdentifier private @Nullable IncidentId id;
    private @Nullable Life life;
    private Channels channels = Channels.untouched();
    private Findings findings = Findings.none();
    private Surroundings surroundings = Surroundings.none();
    private Statements statements = Statements.none();
    private Promises promises = Promises.none();
    private Entries entries = Entries.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DeclareIncident wish, Clock clock) {
        Refusing.when(id != null, () -> new IncidentIdTaken(wish.incident()));
        Instant now = Life.now(clock);
        Refusing.when(Life.isAhead(wish.beganAt(), now), () -> new BeganAhead(wish.beganAt(), now));
        Life begun = new Life(wish.beganAt(), wish.severity(), Phase.INVESTIGATING);
        apply(
                new IncidentDeclared(
                        wish.incident(),
                        wish.publicId(),
                        wish.title(),
                        wish.severity(),
                        wish.beganAt(),
                        wish.exercise(),
                        begun.occurred(wish.occurredAt(), now)));
    }

    @CommandHandler
    void decide(ChangeSeverity wish, Clock clock) {
        Life open = open();
        Refusing.when(
                open.severity() == wish.severity(), () -> new SeverityUnchanged(wish.severity()));
        apply(
                new SeverityChanged(
                        wish.incident(),
                        wish.severity(),
                        open.occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(ChangePhase wish, Clock clock) {
        Life open = open();
        Refusing.when(open.phase() == wish.phase(), () -> new PhaseUnchanged(wish.phase()));
        apply(
                new PhaseChanged(
                        wish.incident(),
                        wish.phase(),
                        open.occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(ResolveIncident wish, Clock clock) {
        Life open = open();
        channels.requireAccepted(wish.acceptDown());
        Refusing.when(
                !wish.acceptDue().isEmpty(),
                () -> new CommitmentNotDue(wish.acceptDue().getFirst()));
        Instant occurred = open.occurred(wish.occurredAt(), Life.now(clock));
        Promises.NextUpdate promised = promises.nextUpdate();
        apply(
                new IncidentResolved(
                        wish.incident(),
                        wish.outcome(),
                        wish.mergedInto(),
                        wish.acceptDown(),
                        wish.acceptDue(),
                        occurred));
        if (promised != null) {
            apply(
                    new NextUpdateEnded(
                            wish.incident(),
                            promised.statement(),
                            promised.dueAt(),
                            NextUpdateEnding.RESOLVED,
                            occurred));
        }
    }

    @CommandHandler
    void decide(ReopenIncident wish, Clock clock) {
        Life now = life();
        Refusing.when(!now.isResolved(), () -> new IncidentNotResolved(wish.incident()));
        apply(
                new IncidentReopened(
                        wish.incident(),
                        wish.reason(),
                        now.occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(StrikeEntry wish, Clock clock) {
        Life open = open();
        entries.requireStrikeable(wish.event());
        apply(
                new EntryStruck(
                        wish.incident(),
                        wish.event(),
                        wish.reason(),
                        open.occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(PauseChannel wish, Clock clock, Catalogue catalogue) {
        Life open = open();
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, PAUSED);
        Refusing.when(channels.state(channel) == PAUSED, () -> new ChannelAlreadyPaused(channel));
        Instant occurred = occurred(open, wish.occurredAt(), clock, channel);
        apply(new ChannelPaused(wish.incident(), channel, audience, wish.reason(), occurred));
    }

    @CommandHandler
    void decide(DegradeChannel wish, Clock clock, Catalogue catalogue) {
        Life open = open();
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, DEGRADED);
        Refusing.when(
                channels.isDegraded(channel, wish.note()),
                () -> new ChannelAlreadyDegraded(channel));
        Instant occurred = occurred(open, wish.occurredAt(), clock, channel);
        apply(new ChannelDegraded(wish.incident(), channel, audience, wish.note(), occurred));
    }

    @CommandHandler
    void decide(MarkChannelUnavailable wish, Clock clock, Catalogue catalogue) {
        Life open = open();
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, UNAVAILABLE);
        Refusing.when(
                channels.state(channel) == UNAVAILABLE,
                () -> new ChannelAlreadyUnavailable(channel));
        Instant occurred = occurred(open, wish.occurredAt(), clock, channel);
        apply(new ChannelUnavailable(wish.incident(), channel, audience, wish.note(), occurred));
    }

    @CommandHandler
    void decide(RestoreChannel wish, Clock clock, Catalogue catalogue) {
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, OPERATING);
        Refusing.when(
                channels.state(channel) == OPERATING, () -> new ChannelAlreadyOperating(channel));
        Instant occurred = occurred(life(), wish.occurredAt(), clock, channel);
        apply(new ChannelRestored(wish.incident(), channel, audience, occurred));
    }

    @CommandHandler
    void decide(ConfirmChannelOperating wish, Clock clock, Catalogue catalogue) {
        Life open = open();
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, OPERATING);
        ChannelState state = channels.state(channel);
        Refusing.when(state != OPERATING, () -> new ChannelNotOperating(channel, state));
        Instant occurred = occurred(open, wish.occurredAt(), clock, channel);
        apply(new ChannelConfirmedOperating(wish.incident(), channel, audience, occurred));
    }

    @CommandHandler
    void decide(RecordFinding wish, Clock clock) {
        Refusing.when(findings.has(wish.finding()), () -> new FindingIdTaken(wish.finding()));
        apply(
                new FindingRecorded(
                        wish.incident(),
                        wish.finding(),
                        wish.subject(),
                        wish.value(),
                        wish.certainty(),
                        wish.detail(),
                        wish.source(),
                        wish.disclosable(),
                        life().occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(ReviseFinding wish, Clock clock) {
        Findings.Now before = findings.require(wish.finding());
        Refusing.when(before.says(wish), () -> new FindingUnchanged(wish.finding()));
        apply(
                new FindingRevised(
                        wish.incident(),
                        wish.finding(),
                        before.subject(),
                        wish.value(),
                        wish.certainty(),
                        wish.detail(),
                        wish.disclosable(),
                        life().occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(RecordCommentary wish, Clock clock) {
        Refusing.when(
                surroundings.commentary().contains(wish.commentary()),
                () -> new CommentaryIdTaken(wish.commentary()));
        apply(
                new CommentaryRecorded(
                        wish.incident(),
                        wish.commentary(),
                        wish.source(),
                        wish.link(),
                        wish.text(),
                        life().occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(EngageParty wish, Clock clock) {
        Refusing.when(
                surroundings.parties().contains(wish.party()),
                () -> new PartyAlreadyEngaged(wish.party()));
        apply(
                new PartyEngaged(
                        wish.incident(),
                        wish.party(),
                        wish.name(),
                        wish.role(),
                        life().occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    void decide(AssessImpact wish, Clock clock, Catalogue catalogue) {
        Refusing.when(
                surroundings.assessments().contains(wish.assessment()),
                () -> new AssessmentIdTaken(wish.assessment()));
        ChannelId channel = wish.channel();
        Refusing.when(
                channel != null && catalogue.find(channel) == null,
                () -> new UnknownChannel(Objects.requireNonNull(channel)));
        apply(
                new ImpactAssessed(
                        wish.incident(),
                        wish.assessment(),
                        channel,
                        wish.measure(),
                        wish.low(),
                        wish.high(),
                        wish.unit(),
                        wish.basis(),
                        life().occurred(wish.occurredAt(), Life.now(clock))));
    }

    @CommandHandler
    Drafted decide(
            DraftStatement wish, Actor by, Clock clock, Catalogue catalogue, StatementRules rules) {
        statements.requireFree(wish.statement());
        requireSpeaking(wish.draft());
        PublicForm.requireLanguages(wish.draft(), rules);
        Drafted drafted = drafted(wish.statement(), wish.draft(), clock, catalogue);
        apply(
                new StatementDrafted(
                        wish.incident(),
                        wish.statement(),
                        wish.draft(),
                        drafted.publicHash(),
                        drafted.contentHash(),
                        by.id(),
                        Life.now(clock)));
        return drafted;
    }

    @CommandHandler
    Drafted decide(
            ReviseStatement wish,
            Actor by,
            Clock clock,
            Catalogue catalogue,
            StatementRules rules) {
        statements.require(
                wish.statement(), wish.basedOnHash(), DRAFTED, SUBMITTED, APPROVED, SCHEDULED);
        requireSpeaking(wish.draft());
        PublicForm.requireLanguages(wish.draft(), rules);
        Drafted drafted = drafted(wish.statement(), wish.draft(), clock, catalogue);
        apply(
                new StatementRevised(
                        wish.incident(),
                        wish.statement(),
                        wish.draft(),
                        drafted.publicHash(),
                        drafted.contentHash(),
                        by.id(),
                        Life.now(clock)));
        return drafted;
    }

    @CommandHandler
    Drafted decide(CheckStatement wish, Clock clock, Catalogue catalogue) {
        Statements.Now now = statements.require(wish.statement(), StatementState.values());
        Draft draft = now.draft();
        return draft == null
                ? new Drafted(now.contentHash(), now.publicHash(), null, List.of())
                : drafted(wish.statement(), draft, clock, catalogue);
    }

    @CommandHandler
    void decide(SubmitStatement wish, Actor by, Clock clock) {
        Statements.Now now = statements.require(wish.statement(), wish.contentHash(), DRAFTED);
        requireSpeaking(now.requireDraft(wish.statement()));
        apply(
                new StatementSubmitted(
                        wish.incident(),
                        wish.statement(),
                        wish.contentHash(),
                        by.id(),
                        Life.now(clock)));
    }

    @CommandHandler
    void decide(ApproveStatement wish, Actor by, Clock clock, StatementRules rules) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        Statements.Now now = statements.require(wish.statement(), wish.contentHash(), SUBMITTED);
        requireSpeaking(now.requireDraft(wish.statement()));
        Refusing.when(
                now.writers().contains(by.id()),
                () -> new ApproverWroteStatement(wish.statement()));
        Refusing.when(
                now.approvals().contains(by.id()), () -> new AlreadyApproved(wish.statement()));
        apply(
                new StatementApproved(
                        wish.incident(),
                        wish.statement(),
                        wish.contentHash(),
                        by.id(),
                        rules.approvals(),
                        Life.now(clock)));
    }

    @CommandHandler
    void decide(RejectStatement wish, Actor by, Clock clock) {
        statements.require(wish.statement(), SUBMITTED, APPROVED);
        apply(
                new StatementRejected(
                        wish.incident(),
                        wish.statement(),
                        wish.reason(),
                        by.id(),
                        Life.now(clock)));
    }

    @CommandHandler
    void decide(DiscardStatement wish, Actor by, Clock clock) {
        statements.require(wish.statement(), DRAFTED, SUBMITTED, APPROVED, SCHEDULED);
        apply(new StatementDiscarded(wish.incident(), wish.statement(), by.id(), Life.now(clock)));
    }

    @CommandHandler
    void decide(PublishStatement wish, Actor by, Clock clock, Catalogue catalogue) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        Statements.Now now =
                statements.require(wish.statement(), wish.contentHash(), APPROVED, SCHEDULED);
        Draft draft = now.requireDraft(wish.statement());
        requireSpeaking(draft);
        Publication publication = publication(wish.statement(), draft, Life.now(clock));
        publication
                .obstacles(catalogue)
                .forEach(
                        it -> {
                            throw new CommandRefused(it);
                        });
        List<IncidentEvent> consequences = publication.consequences();
        apply(
                new StatementPublished(
                        wish.incident(),
                        wish.statement(),
                        wish.publicId(),
                        PublicForm.of(draft, statements::publicId),
                        now.publicHash(),
                        now.contentHash(),
                        publication.covers(),
                        false,
                        by.id(),
                        publication.now()));
        consequences.forEach(fact -> apply(fact));
    }

    private Life life() {
        return Objects.requireNonNull(life);
    }

    private Life open() {
        Life now = life();
        Refusing.when(now.isResolved(), () -> new IncidentIsResolved(Objects.requireNonNull(id)));
        return now;
    }

    /** Once resolved, the incident speaks only to correct what it said. */
    private void requireSpeaking(Draft draft) {
        if (draft.corrects().isEmpty()) {
            open();
        }
    }

    private Instant occurred(Life when, @Nullable Instant given, Clock clock, ChannelId channel) {
        return when.occurred(given, Life.now(clock), channel, channels.latestChange(channel));
    }

    private Drafted drafted(StatementId statement, Draft draft, Clock clock, Catalogue catalogue) {
        PublicWords words = PublicForm.of(draft, statements::publicId);
        ContentHash shown = CanonicalForm.publicHash(words);
        return new Drafted(
                CanonicalForm.contentHash(Objects.requireNonNull(id), statement, shown, draft),
                shown,
                words,
                publication(statement, draft, Life.now(clock)).obstacles(catalogue));
    }

    private Publication publication(StatementId statement, Draft draft, Instant now) {
        return new Publication(
                Objects.requireNonNull(id), statement, draft, promises, findings, channels, now);
    }

    @EventSourcingHandler
    void evolve(IncidentEvent fact, @MessageIdentifier String event) {
        switch (fact) {
            case IncidentDeclared it -> {
                id = it.incident();
                life = new Life(it.beganAt(), it.severity(), Phase.INVESTIGATING);
            }
            case SeverityChanged it -> life = life().held(it.severity());
            case PhaseChanged it -> life = life().in(it.phase());
            case IncidentResolved it -> life = life().in(Phase.RESOLVED);
            case IncidentReopened it -> life = life().in(Phase.INVESTIGATING);
            case EntryStruck it -> entries.struck().add(it.event());
            case ChannelPaused it ->
                    channels.changed(
                            it.channel(), it.audience(), PAUSED, it.reason(), it.occurredAt());
            case ChannelDegraded it ->
                    channels.changed(
                            it.channel(), it.audience(), DEGRADED, it.note(), it.occurredAt());
            case ChannelUnavailable it ->
                    channels.changed(
                            it.channel(), it.audience(), UNAVAILABLE, it.note(), it.occurredAt());
            case ChannelRestored it ->
                    channels.changed(it.channel(), it.audience(), OPERATING, null, it.occurredAt());
            case ChannelConfirmedOperating it ->
                    channels.changed(it.channel(), it.audience(), OPERATING, null, it.occurredAt());
            case FindingRecorded it -> findings.recorded(it);
            case FindingRevised it -> findings.revised(it);
            case CommentaryRecorded it -> surroundings.commentary().add(it.commentary());
            case PartyEngaged it -> surroundings.parties().add(it.party());
            case ImpactAssessed it -> surroundings.assessments().add(it.assessment());
            case StatementDrafted it ->
                    statements.written(
                            it.statement(), it.draft(), it.contentHash(), it.publicHash(), it.by());
            case StatementRevised it ->
                    statements.written(
                            it.statement(), it.draft(), it.contentHash(), it.publicHash(), it.by());
            case StatementSubmitted it ->
                    statements.change(it.statement(), now -> now.in(SUBMITTED));
            case StatementApproved it ->
                    statements.change(it.statement(), now -> now.approved(it.by(), it.required()));
            case StatementRejected it ->
                    statements.change(it.statement(), Statements.Now::backToDraft);
            case StatementDiscarded it ->
                    statements.change(it.statement(), Statements.Now::discarded);
            case StatementPublished it ->
                    statements.change(it.statement(), now -> now.published(it.publicId()));
            case ClaimMade it -> {}
            case CommitmentMade it -> promises.commitments().add(it.commitment());
            case GuidanceIssued it -> promises.issued(it.guidance(), it.audience());
            case GuidanceRetired it -> promises.guidanceInForce().remove(it.guidance());
            case NextUpdatePromised it ->
                    promises =
                            promises.promising(new Promises.NextUpdate(it.statement(), it.dueAt()));
            case NextUpdateEnded it -> promises = promises.promising(null);
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
        entries.add(fact, EventId.of(event));
    }
}
