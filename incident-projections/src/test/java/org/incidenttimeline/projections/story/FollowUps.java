package org.incidenttimeline.projections.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;

/**
 * What becomes of statements, promises and deadlines in a random history, often of ones that are
 * not there.
 */
final class FollowUps {

    static final Subject CUSTOMER_DATA = new Subject("customer-data");
    private static final Value SAFE = new Value("SAFE");
    private static final Value TAKEN = new Value("TAKEN");
    private static final List<StepName> STEPS =
            List.of(new StepName("NOTIFICATION"), new StepName("FINAL_REPORT"));

    private final Random random;
    private final List<StatementId> statements;
    private final List<FindingId> findings;
    private final List<CommitmentId> commitments;
    private final List<ClockId> clocks;

    FollowUps(Random random, List<StatementId> statements, List<FindingId> findings) {
        this.random = random;
        this.statements = statements;
        this.findings = findings;
        this.commitments = List.of(new CommitmentId(uuid()), new CommitmentId(uuid()));
        this.clocks = List.of(new ClockId(uuid()), new ClockId(uuid()));
    }

    /** The public name of a statement: mostly its own, sometimes nobody's. */
    PublicId shownAs(StatementId statement) {
        UUID own = statement.value();
        return random.nextInt(5) == 0
                ? new PublicId(uuid())
                : new PublicId(
                        new UUID(
                                own.getMostSignificantBits() ^ (1L << 60),
                                own.getLeastSignificantBits()));
    }

    /** The words of a statement, now and then of one that corrects another. */
    PublicWords words(StatementAudience readers, StatementId statement) {
        PublicWords plain = Plot.words(readers, "Headline " + random.nextInt(9));
        StatementId other = any(statements);
        return random.nextInt(3) > 0 || other.equals(statement)
                ? plain
                : new PublicWords(
                        plain.publicTitle(),
                        readers,
                        plain.texts(),
                        plain.outlets(),
                        plain.guidance(),
                        plain.commitments(),
                        plain.nextUpdateBy(),
                        List.of(shownAs(other)),
                        Map.of(Story.EN, "We know more."));
    }

    CommitmentId commitment() {
        return any(commitments);
    }

    IncidentEvent next(IncidentId id, Instant now) {
        StatementId statement = any(statements);
        StatementId other = any(statements);
        StatementAudience readers = any(List.of(StatementAudience.values()));
        FindingId finding = any(findings);
        FindingId perhaps = random.nextBoolean() ? finding : null;
        ClockId clock = any(clocks);
        return switch (random.nextInt(16)) {
            case 0 -> new ClaimDoubted(id, statement, CUSTOMER_DATA, SAFE, TAKEN, finding, now);
            case 1 ->
                    new ClaimContradicted(
                            id,
                            statement,
                            CUSTOMER_DATA,
                            SAFE,
                            random.nextBoolean() ? TAKEN : null,
                            perhaps,
                            now);
            case 2 -> new ClaimConfirmed(id, statement, CUSTOMER_DATA, SAFE, perhaps, now);
            case 3 ->
                    new ClaimEnded(
                            id,
                            statement,
                            CUSTOMER_DATA,
                            SAFE,
                            any(List.of(ClaimEnding.values())),
                            other,
                            now);
            case 4 ->
                    new CommitmentFellDue(
                            id, commitment(), CUSTOMER_DATA, null, TAKEN, perhaps, now);
            case 5 -> new CommitmentKept(id, commitment(), statement, TAKEN, now);
            case 6 ->
                    new StatementCorrected(
                            id, statement, shownAs(statement), readers, other, shownAs(other), now);
            case 7 ->
                    new StatementWithdrawn(
                            id, statement, shownAs(statement), readers, "regret", "c", now);
            case 8 ->
                    new StatementScheduled(
                            id, statement, Plot.HASH, now.plusSeconds(50_000), "c", now);
            case 9 -> new ScheduleCancelled(id, statement, null, "c", now);
            case 10 ->
                    new ScheduleFailed(
                            id,
                            statement,
                            Plot.HASH,
                            now,
                            any(List.of(ScheduleFailure.values())),
                            null,
                            now);
            case 11 -> new ReviewDemanded(id, statement, "hurry", "c", now);
            case 12 ->
                    new UrgentPublicationReviewed(
                            id, statement, any(List.of(ReviewVerdict.values())), null, "d", now);
            case 13 ->
                    new ClockStarted(
                            id, clock, new RegimeName("UK_GDPR_33"), now, List.of(due(now)), now);
            case 14 ->
                    new RegulatorNotified(
                            id, clock, any(STEPS), now, "reference", List.of(due(now)), now);
            default -> new ClockClosed(id, clock, "relief", now);
        };
    }

    private DueStep due(Instant now) {
        return new DueStep(any(STEPS), now.plusSeconds(random.nextInt(300_000)));
    }

    private UUID uuid() {
        return RandomHistory.uuid(random);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
