package org.incidenttimeline.api.engine.removal;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The members of stored events in which people write freely; all others are needed to fold. What
 * follows from published words (commitments, guidance) and what was published is none of them.
 */
final class FreeText {

    private static final List<String> DRAFT =
            List.of(
                    "/draft/publicTitle/*",
                    "/draft/texts/*/headline",
                    "/draft/texts/*/body",
                    "/draft/outlets/*/*",
                    "/draft/commitments/*/words/*",
                    "/draft/guidance/*/words/*",
                    "/draft/reason/*");

    /** By wire name, as JSON pointers; a star stands for any one name or index. */
    private static final Map<String, List<String>> MEMBERS =
            Map.ofEntries(
                    Map.entry("incident.declared", List.of("/title")),
                    Map.entry("incident.channel-paused", List.of("/reason")),
                    Map.entry("incident.channel-degraded", List.of("/note")),
                    Map.entry("incident.channel-unavailable", List.of("/note")),
                    Map.entry("incident.finding-recorded", List.of("/detail", "/source")),
                    Map.entry("incident.finding-revised", List.of("/detail")),
                    Map.entry("incident.commentary-recorded", List.of("/source", "/link", "/text")),
                    Map.entry("incident.party-engaged", List.of("/name")),
                    Map.entry("incident.impact-assessed", List.of("/basis")),
                    Map.entry("incident.regulator-notified", List.of("/reference")),
                    Map.entry("incident.clock-closed", List.of("/reason")),
                    Map.entry("incident.entry-struck", List.of("/reason")),
                    Map.entry("incident.reopened", List.of("/reason")),
                    Map.entry("incident.review-demanded", List.of("/reason")),
                    Map.entry("incident.urgent-publication-reviewed", List.of("/note")),
                    Map.entry("incident.statement-rejected", List.of("/reason")),
                    Map.entry("incident.statement-withdrawn", List.of("/reason")),
                    Map.entry("incident.statement-drafted", DRAFT),
                    Map.entry("incident.statement-revised", DRAFT));

    private FreeText() {}

    /** The members of this event, empty when it has none. */
    static List<String> of(String wireName) {
        return Objects.requireNonNullElse(MEMBERS.get(wireName), List.of());
    }

    static boolean has(String wireName, String pointer) {
        return of(wireName).stream().anyMatch(it -> pointer.matches(it.replace("*", "[^/]+")));
    }
}
