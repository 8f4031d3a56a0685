package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

    static WithdrawnStatement of(Published it) {
        var taken = Objects.requireNonNull(it.withdrawal());
        return new WithdrawnStatement(
                it.statement(), it.publicId(), it.headline(), taken.reason(), taken.at());
    }
}
