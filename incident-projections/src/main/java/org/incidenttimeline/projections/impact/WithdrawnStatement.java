package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.impact.StatementRow.Published;

/**
 * A published statement that was taken back.
 *
 * @param reason why; internal
 */
public record WithdrawnStatement(
        StatementId statement,
        PublicId publicId,
        Map<LanguageTag, String> headline,
        String reason,
        Instant at) {

    static List<WithdrawnStatement> among(List<Published> published) {
        return published.stream().flatMap(WithdrawnStatement::of).toList();
    }

    private static Stream<WithdrawnStatement> of(Published it) {
        var taken = it.withdrawal();
        return taken == null
                ? Stream.empty()
                : Stream.of(
                        new WithdrawnStatement(
                                it.statement(),
                                it.publicId(),
                                it.headline(),
                                taken.reason(),
                                taken.at()));
    }
}
