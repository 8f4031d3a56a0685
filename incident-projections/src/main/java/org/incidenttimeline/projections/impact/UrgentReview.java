package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.incidenttimeline.projections.impact.StatementRow.Review;
import org.incidenttimeline.projections.impact.StatementRow.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A statement published without a second person, and what one said of it afterwards.
 *
 * @param reason why it could not wait
 * @param since since when the review is demanded
 * @param verdict absent while the review is open
 */
public record UrgentReview(
        StatementId statement,
        @Nullable PublicId publicId,
        Map<LanguageTag, String> headline,
        String reason,
        Instant since,
        @Nullable ReviewVerdict verdict,
        @Nullable String note,
        @Nullable Instant reviewedAt) {

    static UrgentReview of(Review it, @Nullable Published words) {
        Verdict looked = it.looked();
        return new UrgentReview(
                it.statement(),
                words == null ? null : words.publicId(),
                words == null ? Map.of() : words.headline(),
                it.reason(),
                it.since(),
                looked == null ? null : looked.verdict(),
                looked == null ? null : looked.note(),
                looked == null ? null : looked.at());
    }

    boolean isOpen() {
        return verdict == null;
    }
}
