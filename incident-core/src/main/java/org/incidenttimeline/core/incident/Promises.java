package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * What published statements left in force: guidance, commitments and the next update.
 *
 * @param guidanceInForce guidance in force, and whom it is for
 * @param guidanceIssued all guidance ever issued
 * @param commitments all commitments ever made
 * @param nextUpdate the one promise of a next update, if any
 */
record Promises(
        Map<GuidanceId, StatementAudience> guidanceInForce,
        Set<GuidanceId> guidanceIssued,
        Set<CommitmentId> commitments,
        @Nullable NextUpdate nextUpdate) {

    /** Customers were promised more by then, in this statement. */
    record NextUpdate(StatementId statement, Instant dueAt) {}

    Promises {
        guidanceInForce = new HashMap<>(guidanceInForce);
        guidanceIssued = new HashSet<>(guidanceIssued);
        commitments = new HashSet<>(commitments);
    }

    static Promises none() {
        return new Promises(Map.of(), Set.of(), Set.of(), null);
    }

    Promises promising(@Nullable NextUpdate next) {
        return new Promises(guidanceInForce, guidanceIssued, commitments, next);
    }

    void issued(GuidanceId guidance, StatementAudience audience) {
        guidanceInForce.put(guidance, audience);
        guidanceIssued.add(guidance);
    }
}
