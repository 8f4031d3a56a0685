package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.ClaimEnding;
import org.incidenttimeline.core.vocabulary.Commitment;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** What publishing a draft now leaves in the record, in order, once nothing stands in its way. */
record Publication(
        IncidentId incident,
        StatementId statement,
        Draft draft,
        Statements statements,
        Claims claims,
        Promises promises,
        Knowledge knowledge,
        boolean resolved,
        Instant now) {

    /** Whether the public will be told, or colleagues only. */
    boolean toPublic() {
        return draft.audience().isPublic();
    }

    /** Everything recorded by publishing, the publication itself first. */
    List<IncidentEvent> facts(PublicId publicId, boolean urgent, String by) {
        Statements.Now form = statements.require(statement, StatementState.values());
        List<IncidentEvent> facts = new ArrayList<>();
        facts.add(
                new StatementPublished(
                        incident,
                        statement,
                        publicId,
                        PublicForm.of(draft, statements::publicId),
                        form.publicHash(),
                        form.contentHash(),
                        covers(),
                        urgent,
                        by,
                        now));
        draft.corrects().forEach(corrected -> correct(corrected, publicId, facts));
        draft.claims().forEach(claim -> claim(claim, facts));
        for (CommitmentId kept : draft.keeps()) {
            Promises.Commitment made = Objects.requireNonNull(promises.commitments().get(kept));
            facts.add(new CommitmentKept(incident, kept, statement, baseline(made.subject()), now));
        }
        for (Commitment made : draft.commitments()) {
            facts.add(
                    new CommitmentMade(
                            incident,
                            statement,
                            made.commitment(),
                            made.words(),
                            made.subject(),
                            baseline(made.subject()),
                            now));
        }
        guidance(facts);
        if (draft.audience() == StatementAudience.CUSTOMERS) {
            nextUpdate(facts);
        }
        if (!draft.corrects().isEmpty()) {
            overtakenSchedules()
                    .forEach(
                            it ->
                                    facts.add(
                                            new ScheduleCancelled(
                                                    incident, it, statement, by, now)));
        }
        return facts;
    }

    /** The subjects the statement speaks about: those it covers and those of its claims. */
    private List<Subject> covers() {
        TreeSet<Subject> subjects = new TreeSet<>(draft.covers());
        draft.claims().forEach(claim -> subjects.add(claim.subject()));
        return List.copyOf(subjects);
    }

    private void correct(StatementId earlier, PublicId publicId, List<IncidentEvent> facts) {
        Statements.Published before = statements.requirePublished(earlier);
        facts.add(
                new StatementCorrected(
                        incident,
                        earlier,
                        before.publicId(),
                        before.audience(),
                        statement,
                        publicId,
                        now));
        claims.of(earlier).forEach(it -> facts.add(ended(it, ClaimEnding.CORRECTED)));
    }

    private void claim(Claim claim, List<IncidentEvent> facts) {
        claims.on(claim.subject()).stream()
                .filter(
                        it ->
                                it.audience() == draft.audience()
                                        && !it.value().equals(claim.value()))
                .filter(it -> !draft.corrects().contains(it.statement()))
                .forEach(it -> facts.add(ended(it, ClaimEnding.SUPERSEDED)));
        facts.add(new ClaimMade(incident, statement, claim.subject(), claim.value(), now));
        Knowledge.Verdict verdict = knowledge.on(claim.subject(), claim.value());
        if (verdict.standing() == Standing.IN_DOUBT
                && verdict.against() != null
                && verdict.finding() != null) {
            facts.add(
                    new ClaimDoubted(
                            incident,
                            statement,
                            claim.subject(),
                            claim.value(),
                            verdict.against(),
                            verdict.finding(),
                            now));
        }
    }

    private ClaimEnded ended(Claims.Live claim, ClaimEnding ending) {
        return new ClaimEnded(
                incident,
                claim.statement(),
                claim.subject(),
                claim.value(),
                ending,
                statement,
                now);
    }

    private void guidance(List<IncidentEvent> facts) {
        for (GuidanceId retired : draft.retiresGuidance()) {
            facts.add(new GuidanceRetired(incident, statement, retired, draft.audience(), now));
        }
        draft.guidance()
                .forEach(
                        it ->
                                facts.add(
                                        new GuidanceIssued(
                                                incident,
                                                statement,
                                                it.guidance(),
                                                draft.audience(),
                                                it.words(),
                                                it.channels(),
                                                now)));
    }

    private void nextUpdate(List<IncidentEvent> facts) {
        Promises.NextUpdate before = promises.nextUpdate();
        Instant next = draft.nextUpdateBy();
        if (before != null) {
            NextUpdateEnding inTime =
                    next == null ? NextUpdateEnding.CLEARED : NextUpdateEnding.KEPT;
            facts.add(
                    new NextUpdateEnded(
                            incident,
                            before.statement(),
                            before.dueAt(),
                            now.isAfter(before.dueAt()) ? NextUpdateEnding.MISSED : inTime,
                            now));
        }
        if (next != null) {
            facts.add(new NextUpdatePromised(incident, statement, next, now));
        }
    }

    /** Scheduled statements that claim of a subject what this correction says is otherwise. */
    private List<StatementId> overtakenSchedules() {
        return statements.inOrder(
                it ->
                        it.schedule() != null
                                && it.draft() != null
                                && it.draft().audience().isPublic() == toPublic()
                                && it.draft().claims().stream().anyMatch(this::isSaidOtherwise));
    }

    private boolean isSaidOtherwise(Claim scheduled) {
        return draft.claims().stream()
                .anyMatch(
                        it ->
                                it.subject().equals(scheduled.subject())
                                        && !it.value().equals(scheduled.value()));
    }

    /** What is known of the subject, or else what this statement claims of it. */
    private @Nullable Value baseline(Subject subject) {
        Value known = knowledge.of(subject);
        return known != null
                ? known
                : draft.claims().stream()
                        .filter(claim -> claim.subject().equals(subject))
                        .map(Claim::value)
                        .findFirst()
                        .orElse(null);
    }
}
