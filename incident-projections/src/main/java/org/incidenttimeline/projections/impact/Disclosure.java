package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.DisclosureRow.Told;
import org.jspecify.annotations.Nullable;

/** What the public could be told, from when it was recorded to when a statement covered it. */
public record Disclosure(List<Lag> open, List<Lag> told) {

    /**
     * One change of a public channel, or one confirmed finding that may be told.
     *
     * @param event the entry that recorded it
     * @param value the state of the channel, or what was first found
     * @param statement the first public statement since that covers its subject
     * @param disclosedAt when that was recorded
     * @param lagSeconds from recorded to disclosed; what is open counts under {@code computed}
     */
    public record Lag(
            EventId event,
            Subject subject,
            Value value,
            @Nullable FindingId finding,
            Instant recordedAt,
            @Nullable StatementId statement,
            @Nullable Instant disclosedAt,
            @Nullable Long lagSeconds,
            boolean struck) {}

    static Disclosure of(List<ToTell> all, List<Told> told, Set<EventId> struck) {
        Map<String, Told> byRound =
                told.stream().collect(Collectors.toMap(Told::key, Function.identity()));
        Map<Boolean, List<Lag>> byTold =
                all.stream()
                        .map(it -> lag(it, byRound.get(Told.key(it.subject(), it.round())), struck))
                        .collect(Collectors.partitioningBy(it -> it.disclosedAt() != null));
        return new Disclosure(
                byTold.getOrDefault(false, List.of()), byTold.getOrDefault(true, List.of()));
    }

    List<ImpactView.Untold> running(Instant at) {
        return open.stream()
                .map(it -> new ImpactView.Untold(it.event(), seconds(it.recordedAt(), at)))
                .toList();
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static Lag lag(ToTell it, @Nullable Told told, Set<EventId> struck) {
        return new Lag(
                it.event(),
                it.subject(),
                it.value(),
                it.finding(),
                it.recordedAt(),
                told == null ? null : told.statement(),
                told == null ? null : told.disclosedAt(),
                told == null ? null : seconds(it.recordedAt(), told.disclosedAt()),
                struck.contains(it.event()));
    }
}
