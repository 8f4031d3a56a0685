package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a sender knows of the requests it made, kept where no fault of the program can reach it. A
 * request carries its mark, and the number of the attempt, as its request id; so every event tells
 * who asked for it and when.
 */
final class Diary {

    private static final char ATTEMPT = '_';

    /** The events each acknowledged request was told of. */
    private final Map<String, List<String>> acknowledged = new LinkedHashMap<>();

    private final Set<String> refused = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    /** The request id of one attempt. */
    static String requestId(String mark, int attempt) {
        return mark + ATTEMPT + attempt;
    }

    synchronized void sent(String mark) {
        unknown.add(mark);
    }

    synchronized void acknowledged(String mark, Collection<String> events) {
        unknown.remove(mark);
        List<String> told = List.copyOf(events);
        List<String> before = acknowledged.putIfAbsent(mark, told);
        assertThat(before == null ? told : before).as("a repeated answer").isEqualTo(told);
    }

    synchronized void refused(String mark) {
        unknown.remove(mark);
        refused.add(mark);
    }

    /** Sent, and never heard of again. */
    synchronized List<String> unknown() {
        return List.copyOf(unknown);
    }

    synchronized int acknowledgements() {
        return acknowledged.size();
    }

    /** The acknowledged requests of which the log holds nothing. */
    synchronized List<String> lostFrom(List<RawRow> log) {
        Set<String> marks = byMark(log).keySet();
        return acknowledged.keySet().stream().filter(mark -> !marks.contains(mark)).toList();
    }

    /**
     * Every acknowledged request is recorded once, just as it was told; a refused one never; one
     * that was not heard of once at most.
     */
    synchronized void agreesWith(List<RawRow> log) {
        Map<String, List<RawRow>> recorded = byMark(log);
        acknowledged.forEach(
                (mark, told) ->
                        assertThat(recorded.getOrDefault(mark, List.of()))
                                .as("events of the acknowledged %s", mark)
                                .extracting(row -> row.text("event_identifier"))
                                .isEqualTo(told));
        assertThat(recorded.keySet()).as("recorded, though refused").noneMatch(refused::contains);
        recorded.forEach(
                (mark, events) ->
                        assertThat(events.stream().map(Diary::requestId).distinct())
                                .as("attempts at %s that were recorded", mark)
                                .hasSize(1));
    }

    private static Map<String, List<RawRow>> byMark(List<RawRow> log) {
        return log.stream()
                .filter(row -> requestId(row).indexOf(ATTEMPT) > 0)
                .collect(
                        Collectors.groupingBy(
                                row -> requestId(row).substring(0, requestId(row).indexOf(ATTEMPT)),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static String requestId(RawRow row) {
        return row.metadata("requestId");
    }
}
