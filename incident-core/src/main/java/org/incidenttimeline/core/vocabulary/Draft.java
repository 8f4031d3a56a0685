package org.incidenttimeline.core.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a statement holds while it is being written. Plain: what a draft must satisfy is
 * checked by the commands that bring one.
 *
 * @param publicTitle the incident's title for the public, by language
 * @param texts headline and body, by language
 * @param outlets words for other outlets; an absent one is derived from the text
 * @param audience whom it is for
 * @param claims what it claims
 * @param commitments what it promises to tell
 * @param guidance what customers should do
 * @param retiresGuidance guidance no longer in force once this is published
 * @param keeps commitments of this incident that it keeps
 * @param covers further subjects it speaks about
 * @param nextUpdateBy when customers hear more, at the latest
 * @param corrects published statements that it corrects
 * @param reason why it corrects them, for the public, by language
 */
public record Draft(
        @Nullable Map<LanguageTag, String> publicTitle,
        Map<LanguageTag, StatementText> texts,
        Map<Outlet, Map<LanguageTag, String>> outlets,
        StatementAudience audience,
        List<Claim> claims,
        List<Commitment> commitments,
        List<Guidance> guidance,
        List<GuidanceId> retiresGuidance,
        List<CommitmentId> keeps,
        List<Subject> covers,
        @Nullable Instant nextUpdateBy,
        List<StatementId> corrects,
        @Nullable Map<LanguageTag, String> reason) {

    public Draft {
        publicTitle = publicTitle == null ? null : Map.copyOf(publicTitle);
        texts = Map.copyOf(texts);
        outlets = Map.copyOf(outlets);
        claims = List.copyOf(claims);
        commitments = List.copyOf(commitments);
        guidance = List.copyOf(guidance);
        retiresGuidance = List.copyOf(retiresGuidance);
        keeps = List.copyOf(keeps);
        covers = List.copyOf(covers);
        corrects = List.copyOf(corrects);
        reason = reason == null ? null : Map.copyOf(reason);
    }
}
