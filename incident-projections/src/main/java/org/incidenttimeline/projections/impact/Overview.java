package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.ImpactRow.IncidentNow;
import org.incidenttimeline.projections.impact.KnownRow.FindingNow;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.ReadRows.Owned;
import org.jspecify.annotations.Nullable;

/**
 * What all open incidents do together, in counts and instants; it names none of them. Exercises are
 * no part of it.
 *
 * @param open open incidents
 * @param channels channels of the catalogue, by the worst state they have in any open incident
 * @param nextDue of each regime the notification that is due first and was not made
 * @param oldestUntold since when the public could have been told what it was not told yet; null
 *     when there is nothing
 */
public record Overview(
        Map<Severity, Long> open,
        Map<ChannelAudience, Map<ChannelState, Long>> channels,
        Map<RegimeName, Instant> nextDue,
        @Nullable Instant oldestUntold) {

    /**
     * Reads the rows of {@link Impact} and of the internal catalogue at one moment; of the many
     * incidents that are over only that they are.
     */
    public static Overview of(ReadRows impact, ReadRows catalogue) {
        Map<String, IncidentNow> open =
                impact.across(IncidentNow.class).stream()
                        .filter(it -> !it.row().exercise() && it.row().phase() != Phase.RESOLVED)
                        .collect(Collectors.toMap(Owned::aggregate, Owned::row));
        return new Overview(
                open.values().stream()
                        .collect(
                                Collectors.groupingBy(
                                        IncidentNow::severity, Collectors.counting())),
                open.isEmpty()
                        ? channels(Map.of(), catalogue)
                        : channels(worst(impact, open.keySet()), catalogue),
                open.isEmpty() ? Map.of() : nextDue(impact, open.keySet()),
                open.isEmpty() ? null : oldestUntold(impact, open.keySet()));
    }

    private static Map<ChannelId, ChannelState> worst(ReadRows impact, Set<String> open) {
        Map<ChannelId, ChannelState> worst = new HashMap<>();
        open.stream()
                .flatMap(it -> impact.all(ChannelNow.class, it).stream())
                .forEach(
                        it ->
                                worst.merge(
                                        it.channel(),
                                        it.state(),
                                        (a, b) -> a.compareTo(b) < 0 ? b : a));
        return worst;
    }

    private static Map<ChannelAudience, Map<ChannelState, Long>> channels(
            Map<ChannelId, ChannelState> worst, ReadRows catalogue) {
        Map<ChannelAudience, Map<ChannelState, Long>> channels =
                new EnumMap<>(ChannelAudience.class);
        for (ListedChannel it : Catalogued.in(catalogue).all()) {
            ChannelState state = worst.get(it.channel());
            if (state != null || !it.retired()) {
                channels.computeIfAbsent(it.audience(), each -> new EnumMap<>(ChannelState.class))
                        .merge(state == null ? ChannelState.OPERATING : state, 1L, Long::sum);
            }
        }
        return channels;
    }

    private static Map<RegimeName, Instant> nextDue(ReadRows impact, Set<String> open) {
        Map<RegimeName, Instant> next = new HashMap<>();
        open.stream()
                .flatMap(it -> impact.all(ClockRow.Running.class, it).stream())
                .filter(it -> it.closed() == null)
                .forEach(
                        it ->
                                it.steps().stream()
                                        .filter(step -> step.notifiedAt() == null)
                                        .map(ClockRow.Step::dueAt)
                                        .filter(Objects::nonNull)
                                        .forEach(
                                                due ->
                                                        next.merge(
                                                                it.regime(),
                                                                due,
                                                                (a, b) -> a.isBefore(b) ? a : b)));
        return next;
    }

    private static @Nullable Instant oldestUntold(ReadRows impact, Set<String> open) {
        return open.stream()
                .flatMap(
                        it ->
                                Disclosure.waiting(
                                        impact, it, impact.all(FindingNow.class, it), Set.of())
                                        .stream())
                .map(Disclosure.Waiting::since)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
