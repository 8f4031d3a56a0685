package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.impact.StatementRow.Published;

/**
 * A published statement that a later one corrects.
 *
 * @param correction the later statement
 */
public record CorrectedStatement(
        StatementId statement,
        PublicId publicId,
        Map<LanguageTag, String> headline,
        StatementId correction,
        Instant at) {

    static CorrectedStatement of(Published it) {
        var by = Objects.requireNonNull(it.correction());
        return new CorrectedStatement(
                it.statement(), it.publicId(), it.headline(), by.statement(), by.at());
    }
}
