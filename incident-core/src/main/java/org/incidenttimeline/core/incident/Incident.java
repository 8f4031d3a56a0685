package org.incidenttimeline.core.incident;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.incidenttimeline.core.vocabulary.ChannelState.DEGRADED;
import static org.incidenttimeline.core.vocabulary.ChannelState.OPERATING;
import static org.incidenttimeline.core.vocabulary.ChannelState.PAUSED;
import static org.incidenttimeline.core.vocabulary.ChannelState.UNAVAILABLE;
import static org.incidenttimeline.core.vocabulary.StatementState.APPROVED;
import static org.incidenttimeline.core.vocabulary.StatementState.DRAFTED;
import static org.incidenttimeline.core.vocabulary.StatementState.PUBLISHED;
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
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.ClaimEnding;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The record of one incident: the consistency boundary for everything said and known in it. Long
 * because it is the whole of it: one {@code decide} per command, one {@code evolve} for all facts.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@Revision("3")
public final class Incident {

    private static final StatementState[] UNPUBLISHED = {DRAFTED, SUBMITTED, APPROVED, SCHEDULED};

    @AggregateIdentifier private @Nullable IncidentId id;
    private @Nullable Life life;
    private Channels channels = Channels.untouched();
    private Findings findings = Findings.none();
    private Surroundings surroundings = Surroundings.none();
    private Statements statements = Statements.none();
    private Claims claims = Claims.none();
    private Promises promises = Promises.none();
    private Clocks clocks = Clocks.none();
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
        promises.requireAccepted(wish.acceptDue());
        statements.requireReviewed();
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
            endNextUpdate(promised, NextUpdateEnding.RESOLVED, occurred);
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
        reckon(Subject.of(channel), occurred);
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
        reckon(Subject.of(channel), occurred);
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
        reckon(Subject.of(channel), occurred);
    }

    @CommandHandler
    void decide(RestoreChannel wish, Clock clock, Catalogue catalogue) {
        ChannelId channel = wish.channel();
        ChannelAudience audience = channels.audience(channel, catalogue, OPERATING);
        Refusing.when(
                channels.state(channel) == OPERATING, () -> new ChannelAlreadyOperating(channel));
        Instant occurred = occurred(life(), wish.occurredAt(), clock, channel);
        apply(new ChannelRestored(wish.incident(), channel, audience, occurred));
        reckon(Subject.of(channel), occurred);
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
        Instant occurred = life().occurred(wish.occurredAt(), Life.now(clock));
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
                        occurred));
        reckon(wish.subject(), occurred);
    }

    @CommandHandler
    void decide(ReviseFinding wish, Clock clock) {
        Findings.Now before = findings.require(wish.finding());
        Refusing.when(before.says(wish), () -> new FindingUnchanged(wish.finding()));
        Instant occurred = life().occurred(wish.occurredAt(), Life.now(clock));
        apply(
                new FindingRevised(
                        wish.incident(),
                        wish.finding(),
                        before.subject(),
                        wish.value(),
                        wish.certainty(),
                        wish.detail(),
                        wish.disclosable(),
                        occurred));
        reckon(before.subject(), occurred);
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
        statements.require(wish.statement(), wish.basedOnHash(), UNPUBLISHED);
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
        requireSpeaking(
                statements
                        .require(wish.statement(), SUBMITTED, APPROVED)
                        .requireDraft(wish.statement()));
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
        requireSpeaking(
                statements.require(wish.statement(), UNPUBLISHED).requireDraft(wish.statement()));
        apply(new StatementDiscarded(wish.incident(), wish.statement(), by.id(), Life.now(clock)));
    }

    @CommandHandler
    void decide(PublishStatement wish, Actor by, Clock clock, Catalogue catalogue) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        statements.require(wish.statement(), wish.contentHash(), APPROVED, SCHEDULED);
        publish(wish.statement(), wish.publicId(), false, by, Life.now(clock), catalogue);
    }

    @CommandHandler
    void decide(PublishUrgently wish, Actor by, Clock clock, Catalogue catalogue) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        statements.require(wish.statement(), wish.contentHash(), DRAFTED, SUBMITTED);
        Instant now = Life.now(clock);
        publish(wish.statement(), wish.publicId(), true, by, now, catalogue);
        apply(new ReviewDemanded(wish.incident(), wish.statement(), wish.reason(), by.id(), now));
    }

    private void publish(
            StatementId statement,
            PublicId publicId,
            boolean urgent,
            Actor by,
            Instant now,
            Catalogue catalogue) {
        Draft draft = statements.require(statement, UNPUBLISHED).requireDraft(statement);
        requireSpeaking(draft);
        Publication publication = publication(statement, draft, now);
        Obstacles.of(publication, catalogue).stream()
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new CommandRefused(it);
                        });
        publication.facts(publicId, urgent, by.id()).forEach(fact -> apply(fact));
    }

    @CommandHandler
    void decide(ReviewUrgentPublication wish, Actor by, Clock clock) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        Statements.Now now = statements.requireReviewOpen(wish.statement());
        Refusing.when(
                now.writers().contains(by.id())
                        || now.published() == null
                        || now.published().by().equals(by.id()),
                () -> new ReviewerPublished(wish.statement()));
        apply(
                new UrgentPublicationReviewed(
                        wish.incident(),
                        wish.statement(),
                        wish.verdict(),
                        wish.note(),
                        by.id(),
                        Life.now(clock)));
    }

    @CommandHandler
    void decide(ScheduleStatement wish, Actor by, Clock clock) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        Statements.Now now = statements.require(wish.statement(), wish.contentHash(), APPROVED);
        Draft draft = now.requireDraft(wish.statement());
        requireSpeaking(draft);
        Instant present = Life.now(clock);
        Refusing.when(
                !wish.at().isAfter(present), () -> new ScheduledInThePast(wish.at(), present));
        Instant next = draft.nextUpdateBy();
        if (next != null && !next.isAfter(wish.at())) {
            throw new CommandRefused(new NextUpdatePassed(next, wish.at()));
        }
        apply(
                new StatementScheduled(
                        wish.incident(),
                        wish.statement(),
                        wish.contentHash(),
                        wish.at(),
                        by.id(),
                        present));
    }

    @CommandHandler
    void decide(CancelSchedule wish, Actor by, Clock clock) {
        requireSpeaking(
                statements.require(wish.statement(), SCHEDULED).requireDraft(wish.statement()));
        apply(
                new ScheduleCancelled(
                        wish.incident(), wish.statement(), null, by.id(), Life.now(clock)));
    }

    @CommandHandler
    void decide(PublishScheduled wish, Actor by, Clock clock, Catalogue catalogue) {
        Statements.Now form = statements.require(wish.statement(), SCHEDULED);
        Statements.Schedule schedule = Objects.requireNonNull(form.schedule());
        Instant now = Life.now(clock);
        Refusing.when(
                now.isBefore(schedule.at()),
                () -> new ScheduleNotDue(wish.statement(), schedule.at()));
        Draft draft = form.requireDraft(wish.statement());
        Publication publication = publication(wish.statement(), draft, now);
        Refusal obstacle = Obstacles.of(publication, catalogue).stream().findFirst().orElse(null);
        ScheduleFailure failure = schedule.failure(by, now, obstacle);
        if (failure == null) {
            publication.facts(wish.publicId(), false, by.id()).forEach(fact -> apply(fact));
        } else {
            apply(
                    new ScheduleFailed(
                            wish.incident(),
                            wish.statement(),
                            form.contentHash(),
                            schedule.at(),
                            failure,
                            failure == ScheduleFailure.REFUSED && obstacle != null
                                    ? obstacle.getClass().getSimpleName()
                                    : null,
                            now));
        }
    }

    @CommandHandler
    void decide(WithdrawStatement wish, Actor by, Clock clock) {
        Refusing.when(!by.isPerson(), PersonRequired::new);
        StatementId statement = wish.statement();
        statements.require(statement, PUBLISHED);
        Statements.Published published = statements.requirePublished(statement);
        Instant now = Life.now(clock);
        List<Claims.Live> ending = claims.of(statement).toList();
        List<GuidanceId> retired = promises.guidanceOf(statement);
        Promises.NextUpdate promised = promises.nextUpdate();
        apply(
                new StatementWithdrawn(
                        wish.incident(),
                        statement,
                        published.publicId(),
                        published.audience(),
                        wish.reason(),
                        by.id(),
                        now));
        ending.forEach(
                it ->
                        apply(
                                new ClaimEnded(
                                        wish.incident(),
                                        statement,
                                        it.subject(),
                                        it.value(),
                                        ClaimEnding.WITHDRAWN,
                                        null,
                                        now)));
        retired.forEach(
                it ->
                        apply(
                                new GuidanceRetired(
                                        wish.incident(),
                                        statement,
                                        it,
                                        published.audience(),
                                        now)));
        if (promised != null && promised.statement().equals(statement)) {
            endNextUpdate(promised, NextUpdateEnding.WITHDRAWN, now);
        }
        for (Claims.Live again : claims.readAgain(ending, statements::isStanding)) {
            apply(
                    new ClaimMade(
                            wish.incident(),
                            again.statement(),
                            again.subject(),
                            again.value(),
                            now));
            reckon(again.subject(), now);
        }
    }

    @CommandHandler
    void decide(StartClock wish, Clock clock, Regimes regimes) {
        open();
        clocks.requireFree(wish.clock());
        Refusing.when(!regimes.has(wish.regime()), () -> new UnknownRegime(wish.regime()));
        Instant now = Life.now(clock);
        Refusing.when(
                Life.isAhead(wish.triggeredAt(), now),
                () -> new TriggeredAhead(wish.triggeredAt(), now));
        apply(
                new ClockStarted(
                        wish.incident(),
                        wish.clock(),
                        wish.regime(),
                        wish.triggeredAt(),
                        regimes.dueFromTrigger(wish.regime(), wish.triggeredAt()),
                        now));
    }

    @CommandHandler
    void decide(RecordNotification wish, Clock clock, Regimes regimes) {
        Clocks.Now running = clocks.require(wish.clock(), wish.step());
        Instant now = Life.now(clock);
        Refusing.when(Life.isAhead(wish.at(), now), () -> new NotifiedAhead(wish.at(), now));
        Refusing.when(
                wish.at().isBefore(running.triggeredAt()),
                () -> new NotifiedBeforeTrigger(wish.at(), running.triggeredAt()));
        apply(
                new RegulatorNotified(
                        wish.incident(),
                        wish.clock(),
                        wish.step(),
                        wish.at(),
                        wish.reference(),
                        regimes.dueFrom(running.regime(), wish.step(), wish.at()),
                        now));
    }

    @CommandHandler
    void decide(CloseClock wish, Clock clock) {
        open();
        clocks.require(wish.clock());
        apply(new ClockClosed(wish.incident(), wish.clock(), wish.reason(), Life.now(clock)));
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
    private boolean isSpeaking(Draft draft) {
        return !draft.corrects().isEmpty() || !life().isResolved();
    }

    private void requireSpeaking(Draft draft) {
        Refusing.when(!isSpeaking(draft), () -> new IncidentIsResolved(Objects.requireNonNull(id)));
    }

    private void endNextUpdate(
            Promises.NextUpdate promised, NextUpdateEnding ending, Instant occurred) {
        apply(
                new NextUpdateEnded(
                        Objects.requireNonNull(id),
                        promised.statement(),
                        promised.dueAt(),
                        occurred.isAfter(promised.dueAt()) ? NextUpdateEnding.MISSED : ending,
                        occurred));
    }

    /** Records what the cause just applied does to claims and commitments on its subject. */
    private void reckon(Subject subject, Instant occurred) {
        new Consequences(
                        Objects.requireNonNull(id),
                        new Knowledge(findings, channels),
                        claims,
                        promises)
                .on(subject, occurred)
                .forEach(fact -> apply(fact));
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
                Obstacles.of(publication(statement, draft, Life.now(clock)), catalogue));
    }

    private Publication publication(StatementId statement, Draft draft, Instant now) {
        return new Publication(
                Objects.requireNonNull(id),
                statement,
                draft,
                statements,
                claims,
                promises,
                new Knowledge(findings, channels),
                life().isResolved(),
                now);
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
            case StatementPublished it -> statements.published(it);
            case StatementCorrected it ->
                    statements.change(
                            it.statement(), now -> now.once(was -> was.corrected(it.correction())));
            case StatementWithdrawn it -> statements.withdrawn(it.statement());
            case StatementScheduled it ->
                    statements.change(it.statement(), now -> now.scheduled(it.at(), it.by()));
            case ScheduleCancelled it -> statements.change(it.statement(), now -> now.in(APPROVED));
            case ScheduleFailed it -> statements.change(it.statement(), now -> now.in(APPROVED));
            case ReviewDemanded it ->
                    statements.change(it.statement(), now -> now.once(was -> was.review(true)));
            case UrgentPublicationReviewed it ->
                    statements.change(it.statement(), now -> now.once(was -> was.review(false)));
            case ClaimMade it ->
                    claims.made(Claims.Live.made(it, statements.audience(it.statement())));
            case ClaimDoubted it ->
                    claims.stands(
                            it.statement(),
                            it.subject(),
                            new Knowledge.Verdict(Standing.IN_DOUBT, it.suspected(), it.finding()));
            case ClaimContradicted it ->
                    claims.stands(
                            it.statement(),
                            it.subject(),
                            new Knowledge.Verdict(Standing.CONTRADICTED, it.known(), it.finding()));
            case ClaimConfirmed it ->
                    claims.stands(it.statement(), it.subject(), Knowledge.Verdict.UNTOUCHED);
            case ClaimEnded it -> claims.ended(it);
            case CommitmentMade it ->
                    promises.commitments()
                            .put(
                                    it.commitment(),
                                    new Promises.Commitment(
                                            it.subject(),
                                            it.baseline(),
                                            statements.audience(it.statement()).isPublic(),
                                            false));
            case CommitmentFellDue it -> promises.fellDue(it.commitment());
            case CommitmentKept it -> promises.kept(it.commitment(), it.baseline());
            case GuidanceIssued it ->
                    promises.issued(
                            it.guidance(), new Promises.Advice(it.statement(), it.audience()));
            case GuidanceRetired it -> promises.guidanceInForce().remove(it.guidance());
            case NextUpdatePromised it ->
                    promises =
                            promises.promising(new Promises.NextUpdate(it.statement(), it.dueAt()));
            case NextUpdateEnded it -> promises = promises.promising(null);
            case ClockStarted it -> clocks.started(it);
            case RegulatorNotified it -> clocks.notified(it);
            case ClockClosed it -> clocks.closed(it.clock());
        }
        entries.add(fact, EventId.of(event));
    }
}
