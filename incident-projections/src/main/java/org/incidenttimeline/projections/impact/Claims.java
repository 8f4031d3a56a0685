package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.impact.SaidRow.ClaimState;
import org.incidenttimeline.projections.impact.SaidRow.LiveClaim;
import org.incidenttimeline.projections.impact.SaidRow.Standing;
import org.jspecify.annotations.Nullable;

/** The live claims of published statements by how they stand. */
public record Claims(List<Claim> contradicted, List<Claim> inDoubt, List<Claim> standing) {

    /**
     * One claim.
     *
     * @param since since when it stands so
     * @param suspected what is suspected instead, for a claim in doubt
     * @param known what is known instead, for a contradicted one; absent when its value was merely
     *     ruled out
     * @param finding what says so; absent where a channel's state does, and where nothing has
     */
    public record Claim(
            StatementId statement,
            Subject subject,
            Value value,
            Instant madeAt,
            Instant since,
            @Nullable Value suspected,
            @Nullable Value known,
            @Nullable FindingId finding) {}

    static Claims of(List<LiveClaim> claims) {
        return new Claims(
                in(ClaimState.CONTRADICTED, claims),
                in(ClaimState.IN_DOUBT, claims),
                in(ClaimState.STANDING, claims));
    }

    private static List<Claim> in(ClaimState state, List<LiveClaim> claims) {
        return claims.stream().filter(it -> it.state() == state).map(Claims::claim).toList();
    }

    private static Claim claim(LiveClaim it) {
        Standing standing = it.standing();
        return new Claim(
                it.statement(),
                it.subject(),
                it.value(),
                it.madeAt(),
                standing == null ? it.madeAt() : standing.since(),
                standing != null && standing.state() == ClaimState.IN_DOUBT
                        ? standing.value()
                        : null,
                standing != null && standing.state() == ClaimState.CONTRADICTED
                        ? standing.value()
                        : null,
                standing == null ? null : standing.finding());
    }
}
