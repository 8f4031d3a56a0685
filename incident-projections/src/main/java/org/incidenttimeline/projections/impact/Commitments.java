package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.impact.SaidRow.Due;
import org.incidenttimeline.projections.impact.SaidRow.Promised;
import org.jspecify.annotations.Nullable;

/** The promises to tell by how they stand. */
public record Commitments(List<Commitment> due, List<Commitment> standing) {

    /**
     * One promise to tell. What changed is said of those that are due.
     *
     * @param baseline what the subject is compared with; absent when nothing was known of it
     * @param from what was known of the subject before
     * @param to what is known of it now
     * @param finding what says so; absent where a channel's state does
     * @param since since when it is due
     * @param accepted whether the incident was resolved with it still due
     * @param timesKept how often a statement has told so far
     * @param keptBy the last statement that told
     */
    public record Commitment(
            CommitmentId commitment,
            StatementId statement,
            Map<LanguageTag, String> words,
            Subject subject,
            @Nullable Value baseline,
            Instant madeAt,
            @Nullable Value from,
            @Nullable Value to,
            @Nullable FindingId finding,
            @Nullable Instant since,
            boolean accepted,
            long timesKept,
            @Nullable StatementId keptBy,
            @Nullable Instant keptAt) {}

    static Commitments of(List<Promised> promises, boolean resolved) {
        Map<Boolean, List<Commitment>> byDue =
                promises.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        it -> it.due() != null,
                                        Collectors.mapping(
                                                it -> commitment(it, resolved),
                                                Collectors.toList())));
        return new Commitments(
                byDue.getOrDefault(true, List.of()), byDue.getOrDefault(false, List.of()));
    }

    private static Commitment commitment(Promised it, boolean resolved) {
        Due due = it.due();
        return new Commitment(
                it.commitment(),
                it.statement(),
                it.words(),
                it.subject(),
                it.baseline(),
                it.madeAt(),
                due == null ? null : due.from(),
                due == null ? null : due.to(),
                due == null ? null : due.finding(),
                due == null ? null : due.since(),
                resolved && due != null && due.accepted(),
                it.timesKept(),
                it.keptBy(),
                it.keptAt());
    }
}
