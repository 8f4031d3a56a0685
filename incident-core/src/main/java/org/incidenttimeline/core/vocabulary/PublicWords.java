package org.incidenttimeline.core.vocabulary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what the public reads of a statement, outlets derived, without any internal id. Its
 * canonical form is what {@code publicHash} covers.
 *
 * @param publicTitle the incident's title for the public, by language
 * @param audience whom it is for
 * @param texts headline and body in Markdown, by language
 * @param outlets the words of every outlet, by language; those of SOCIAL without the link
 * @param guidance what customers should do
 * @param commitments what is promised to be told
 * @param nextUpdateBy when customers hear more, at the latest
 * @param corrects public ids of the statements it corrects
 * @param reason why it corrects them, by language
 */
public record PublicWords(
        @Nullable Map<LanguageTag, String> publicTitle,
        StatementAudience audience,
        Map<LanguageTag, StatementText> texts,
        Map<Outlet, Map<LanguageTag, String>> outlets,
        List<PublicGuidance> guidance,
        List<PublicCommitment> commitments,
        @Nullable Instant nextUpdateBy,
        List<PublicId> corrects,
        @Nullable Map<LanguageTag, String> reason) {

    public PublicWords {
        publicTitle = publicTitle == null ? null : Map.copyOf(publicTitle);
        texts = Map.copyOf(texts);
        outlets = Map.copyOf(outlets);
        guidance = List.copyOf(guidance);
        commitments = List.copyOf(commitments);
        corrects = List.copyOf(corrects);
        reason = reason == null ? null : Map.copyOf(reason);
    }

    /**
     * The form that hashes and signatures take: what is a set (corrected statements, channels) is
     * sorted, lists whose order readers see keep it.
     */
    public PublicWords inOrder() {
        return new PublicWords(
                publicTitle,
                audience,
                texts,
                outlets,
                guidance.stream()
                        .map(
                                it ->
                                        new PublicGuidance(
                                                it.words(),
                                                it.channels().stream().sorted().toList()))
                        .toList(),
                commitments,
                nextUpdateBy,
                corrects.stream().sorted(Comparator.comparing(PublicId::toString)).toList(),
                reason);
    }
}
