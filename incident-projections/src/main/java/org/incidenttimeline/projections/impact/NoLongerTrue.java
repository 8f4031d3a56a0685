package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.impact.SaidRow.ClaimState;
import org.incidenttimeline.projections.impact.SaidRow.LiveClaim;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.jspecify.annotations.Nullable;

/**
 * Published words that are no longer true: what they claim, and what is known instead.
 *
 * @param publicId the public name of the statement
 * @param headline its headline by language
 * @param known absent when the claimed value was merely ruled out
 * @param finding what says so; absent where a channel's state does
 * @param since since when it is known
 */
public record NoLongerTrue(
        StatementId statement,
        @Nullable PublicId publicId,
        @Nullable StatementAudience audience,
        Map<LanguageTag, String> headline,
        Subject subject,
        Value claimed,
        @Nullable Value known,
        @Nullable FindingId finding,
        Instant since) {

    static List<NoLongerTrue> among(List<LiveClaim> claims, Map<String, Published> published) {
        return claims.stream()
                .filter(it -> it.state() == ClaimState.CONTRADICTED)
                .map(it -> of(it, published.get(it.statement().toString())))
                .toList();
    }

    private static NoLongerTrue of(LiveClaim claim, @Nullable Published words) {
        var against = Objects.requireNonNull(claim.standing());
        return new NoLongerTrue(
                claim.statement(),
                words == null ? null : words.publicId(),
                words == null ? null : words.audience(),
                words == null ? Map.of() : words.headline(),
                claim.subject(),
                claim.value(),
                against.value(),
                against.finding(),
                against.since());
    }
}
