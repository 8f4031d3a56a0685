package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.incidenttimeline.projections.impact.DisclosureRow.Round;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.DisclosureRow.Told;
import org.incidenttimeline.projections.impact.KnownRow.FindingNow;
import org.incidenttimeline.projections.impact.KnownRow.FoundToTell;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/**
 * What the public could be told, from when it was recorded to when a statement covered it.
 *
 * @param waiting all that was not told yet, by subject, what waits longest first
 * @param open of the latest changes those that were not told yet, newest first
 * @param told of the latest changes those that were
 * @param next the cursor of the page of earlier changes, absent when these are all
 */
public record Disclosure(
        List<Waiting> waiting, List<Lag> open, List<Lag> told, @Nullable String next) {

    /**
     * What waits to be told of one subject.
     *
     * @param changes how many changes and findings
     * @param event the entry that recorded the first of them
     * @param since when that was recorded
     * @param struck whether that first one was entered in error; what was still counts
     */
    public record Waiting(
            Subject subject, long changes, EventId event, Instant since, boolean struck) {

        private Waiting and(Waiting other) {
            Waiting first = other.since.isBefore(since) ? other : this;
            return new Waiting(
                    subject, changes + other.changes, first.event, first.since, first.struck);
        }
    }

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

    static Disclosure of(List<Waiting> waiting, Page<Lag> latest) {
        Map<Boolean, List<Lag>> byTold =
                latest.entries().stream()
                        .collect(Collectors.partitioningBy(it -> it.disclosedAt() != null));
        return new Disclosure(
                waiting,
                byTold.getOrDefault(false, List.of()),
                byTold.getOrDefault(true, List.of()),
                latest.next());
    }

    /** What waits in the open rounds of all subjects, of an incident with these findings. */
    static List<Waiting> waiting(
            ReadRows rows, String aggregate, List<FindingNow> findings, Set<EventId> struck) {
        List<Round> rounds = rows.all(Round.class, aggregate);
        Map<Subject, Round> bySubject =
                rounds.stream().collect(Collectors.toMap(Round::subject, Function.identity()));
        Map<Subject, Waiting> waiting = new HashMap<>();
        for (Round it : rounds) {
            if (it.first() != null && it.firstAt() != null) {
                waiting.put(
                        it.subject(),
                        waiting(it.subject(), it.changes(), it.first(), it.firstAt(), struck));
            }
        }
        for (FindingNow it : findings) {
            Subject subject = it.latest().subject();
            Round round = bySubject.get(subject);
            FoundToTell found = it.toTell();
            if (found != null && round != null && found.round() == round.since()) {
                waiting.merge(
                        subject,
                        waiting(subject, 1, found.event(), found.recordedAt(), struck),
                        Waiting::and);
            }
        }
        return waiting.values().stream()
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::subject))
                .toList();
    }

    private static Waiting waiting(
            Subject subject, long changes, EventId event, Instant since, Set<EventId> struck) {
        return new Waiting(subject, changes, event, since, struck.contains(event));
    }

    List<ImpactView.Untold> running(Instant at) {
        Map<EventId, Instant> since = new LinkedHashMap<>();
        waiting.forEach(it -> since.put(it.event(), it.since()));
        open.forEach(it -> since.put(it.event(), it.recordedAt()));
        return since.entrySet().stream()
                .map(it -> new ImpactView.Untold(it.getKey(), seconds(it.getValue(), at)))
                .toList();
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    static Lag lag(ToTell it, @Nullable Told told, Set<EventId> struck) {
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
