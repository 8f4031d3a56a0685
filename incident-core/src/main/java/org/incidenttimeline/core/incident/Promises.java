package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.CommitmentNotDue;
import org.incidenttimeline.core.incident.refusal.CommitmentsStillDue;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * What published statements left in force: guidance, commitments and the next update.
 *
 * @param guidanceInForce guidance in force
 * @param guidanceIssued all guidance ever issued
 * @param commitments all commitments ever made
 * @param nextUpdate the one promise of a next update, if any
 */
record Promises(
        Map<GuidanceId, Advice> guidanceInForce,
        Set<GuidanceId> guidanceIssued,
        Map<CommitmentId, Commitment> commitments,
        @Nullable NextUpdate nextUpdate) {

    /** Guidance that this statement gave to this audience. */
    record Advice(StatementId statement, StatementAudience audience) {}

    /**
     * A promise to tell, should what is known of the subject differ from the baseline.
     *
     * @param toPublic whether the public was promised it, or colleagues only
     */
    record Commitment(
            Subject subject, @Nullable Value baseline, boolean toPublic, boolean due) {

        Commitment fallenDue() {
            return new Commitment(subject, baseline, toPublic, true);
        }

        Commitment keptAt(@Nullable Value known) {
            return new Commitment(subject, known, toPublic, false);
        }
    }

    /** Customers were promised more by then, in this statement. */
    record NextUpdate(StatementId statement, Instant dueAt) {}

    Promises {
        guidanceInForce = new HashMap<>(guidanceInForce);
        guidanceIssued = new HashSet<>(guidanceIssued);
        commitments = new HashMap<>(commitments);
    }

    static Promises none() {
        return new Promises(Map.of(), Set.of(), Map.of(), null);
    }

    Promises promising(@Nullable NextUpdate next) {
        return new Promises(guidanceInForce, guidanceIssued, commitments, next);
    }

    void issued(GuidanceId guidance, Advice advice) {
        guidanceInForce.put(guidance, advice);
        guidanceIssued.add(guidance);
    }

    /** Guidance in force that this statement gave, in a fixed order. */
    List<GuidanceId> guidanceOf(StatementId statement) {
        return guidanceInForce.entrySet().stream()
                .filter(it -> it.getValue().statement().equals(statement))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(GuidanceId::toString))
                .toList();
    }

    boolean isDue(CommitmentId commitment) {
        Commitment made = commitments.get(commitment);
        return made != null && made.due();
    }

    /** What a commitment is held against, or null when nothing was known or claimed. */
    @Nullable Value baseline(CommitmentId commitment) {
        Commitment made = commitments.get(commitment);
        return made == null ? null : made.baseline();
    }

    /** Commitments on a subject that fall due when this is known of it, in a fixed order. */
    List<CommitmentId> fallingDue(Subject subject, Value known) {
        return where(
                        it ->
                                !it.due()
                                        && it.subject().equals(subject)
                                        && !known.equals(it.baseline()))
                .toList();
    }

    /** Refuses to leave a commitment due that is not accepted as such, or to accept one not due. */
    void requireAccepted(List<CommitmentId> accepted) {
        accepted.stream()
                .filter(it -> !isDue(it))
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new CommandRefused(new CommitmentNotDue(it));
                        });
        List<CommitmentId> due =
                where(Commitment::due).filter(it -> !accepted.contains(it)).toList();
        Refusing.when(!due.isEmpty(), () -> new CommitmentsStillDue(due));
    }

    private Stream<CommitmentId> where(Predicate<Commitment> condition) {
        return commitments.entrySet().stream()
                .filter(it -> condition.test(it.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(CommitmentId::toString));
    }

    void fellDue(CommitmentId commitment) {
        commitments.computeIfPresent(commitment, (id, made) -> made.fallenDue());
    }

    void kept(CommitmentId commitment, @Nullable Value baseline) {
        commitments.computeIfPresent(commitment, (id, made) -> made.keptAt(baseline));
    }
}
