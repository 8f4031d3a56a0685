package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Commitment;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.Subject;

/** Why publishing a draft would be refused now. */
final class Obstacles {

    private final Publication wished;
    private final Draft draft;
    private final Catalogue catalogue;
    private final List<Refusal> found = new ArrayList<>();

    private Obstacles(Publication wished, Catalogue catalogue) {
        this.wished = wished;
        this.draft = wished.draft();
        this.catalogue = catalogue;
    }

    /** All of them, the gravest first; empty when publishing would be accepted. */
    static List<Refusal> of(Publication wished, Catalogue catalogue) {
        Obstacles obstacles = new Obstacles(wished, catalogue);
        if (wished.resolved() && wished.draft().corrects().isEmpty()) {
            obstacles.found.add(new IncidentIsResolved(wished.incident()));
        }
        obstacles.claims();
        obstacles.corrections();
        obstacles.promises();
        obstacles.guidance();
        return List.copyOf(obstacles.found);
    }

    private void claims() {
        for (Claim claim : draft.claims()) {
            Knowledge.Verdict verdict = wished.knowledge().on(claim.subject(), claim.value());
            if (verdict.standing() == Standing.CONTRADICTED) {
                found.add(
                        new ClaimContradictsKnowledge(
                                claim.subject(),
                                claim.value(),
                                verdict.against(),
                                verdict.finding()));
            }
            wished.claims().on(claim.subject()).stream()
                    .filter(it -> it.audience().isPublic() == wished.toPublic())
                    .filter(it -> it.standing() == Standing.CONTRADICTED)
                    .filter(it -> !draft.corrects().contains(it.statement()))
                    .forEach(
                            it ->
                                    found.add(
                                            new ContradictedClaimNotCorrected(
                                                    it.subject(), it.statement())));
        }
        Stream.of(
                        draft.claims().stream().map(Claim::subject),
                        draft.covers().stream(),
                        draft.commitments().stream().map(Commitment::subject))
                .flatMap(subjects -> subjects)
                .distinct()
                .forEach(this::channelOf);
    }

    private void channelOf(Subject subject) {
        ChannelId channel = subject.channel();
        if (channel != null && catalogue.find(channel) == null) {
            found.add(new UnknownChannel(channel));
        }
    }

    private void corrections() {
        for (StatementId corrected : draft.corrects()) {
            Statements.Now now = wished.statements().require(corrected, StatementState.values());
            Statements.Published published = now.published();
            if (published == null || now.state() != StatementState.PUBLISHED) {
                found.add(new CorrectedStatementNotPublished(corrected, now.state()));
            } else if (published.correctedBy() != null) {
                found.add(
                        new StatementAlreadyCorrected(
                                corrected, wished.statements().newest(corrected)));
            } else if (published.audience().isPublic() != wished.toPublic()) {
                found.add(new CorrectionCrossesAudiences(corrected));
            }
        }
    }

    private void promises() {
        if (draft.nextUpdateBy() != null && !draft.corrects().isEmpty() && wished.resolved()) {
            found.add(new IncidentIsResolved(wished.incident()));
        }
        if (draft.nextUpdateBy() != null && !draft.nextUpdateBy().isAfter(wished.now())) {
            found.add(new NextUpdatePassed(draft.nextUpdateBy(), wished.now()));
        }
        for (Commitment made : draft.commitments()) {
            if (wished.promises().commitments().containsKey(made.commitment())) {
                found.add(new CommitmentIdTaken(made.commitment()));
            }
        }
        for (CommitmentId kept : draft.keeps()) {
            Promises.Commitment made = wished.promises().commitments().get(kept);
            if (made == null || !made.due()) {
                found.add(new CommitmentNotDue(kept));
            } else if (made.toPublic() != wished.toPublic()) {
                found.add(new CommitmentCrossesAudiences(kept));
            }
        }
    }

    private void guidance() {
        draft.guidance().forEach(this::issued);
        for (GuidanceId retired : draft.retiresGuidance()) {
            Promises.Advice advice = wished.promises().guidanceInForce().get(retired);
            if (advice == null) {
                found.add(new GuidanceNotInForce(retired));
            } else if (advice.audience().isPublic() != wished.toPublic()) {
                found.add(new GuidanceCrossesAudiences(retired));
            }
        }
    }

    private void issued(Guidance guidance) {
        if (wished.promises().guidanceIssued().contains(guidance.guidance())) {
            found.add(new GuidanceIdTaken(guidance.guidance()));
        }
        for (ChannelId channel : guidance.channels()) {
            Catalogue.Listing listing = catalogue.find(channel);
            if (listing == null) {
                found.add(new UnknownChannel(channel));
            } else if (listing.audience() == ChannelAudience.INTERNAL && wished.toPublic()) {
                found.add(new GuidanceNamesInternalChannel(channel));
            }
        }
    }
}
