package org.incidenttimeline.api.history;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of all changes, counted by their kind. */
final class Outcomes {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void add(String kind, String outcome) {
        counts.computeIfAbsent(kind, it -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }

    int total() {
        return counts.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A row for each kind and outcome. */
    String table() {
        return counts.entrySet().stream()
                .flatMap(
                        kind ->
                                kind.getValue().entrySet().stream()
                                        .map(
                                                it ->
                                                        "| %s | %s | %d |\n"
                                                                .formatted(
                                                                        kind.getKey(),
                                                                        it.getKey(),
                                                                        it.getValue())))
                .collect(Collectors.joining());
    }
}
