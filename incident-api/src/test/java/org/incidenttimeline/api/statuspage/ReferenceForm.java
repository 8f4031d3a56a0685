package org.incidenttimeline.api.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The form that status page clients expect, field by field. */
final class ReferenceForm {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
    private static final String ID = "[a-z0-9]{12}";
    private static final Set<String> IMPACTS = Set.of("none", "minor", "major", "critical");
    private static final Set<String> COMPONENT_STATES =
            Set.of(
                    "operational",
                    "degraded_performance",
                    "partial_outage",
                    "major_outage",
                    "under_maintenance");
    private static final Set<String> INCIDENT_STATES =
            Set.of("investigating", "identified", "monitoring", "resolved", "postmortem");

    private ReferenceForm() {}

    /** A whole answer that has exactly these members. */
    static void answer(JsonNode it, String... members) {
        fields(it, members);
        page(it.path("page"));
        String page = it.at("/page/id").asString();
        if (it.has("status")) {
            fields(it.path("status"), "indicator", "description");
            assertThat(IMPACTS).contains(it.at("/status/indicator").asString());
            text(it.at("/status/description"));
        }
        it.path("components").forEach(row -> component(row, page));
        it.path("incidents").forEach(incident -> incident(incident, page));
        newestFirst(it.path("incidents"), "created_at");
        assertThat(it.path("incidents").size()).isLessThanOrEqualTo(50);
        assertThat(it.path("scheduled_maintenances").size()).isZero();
        groups(it.path("components"));
    }

    private static void page(JsonNode it) {
        fields(it, "id", "name", "url", "time_zone", "updated_at");
        id(it.path("id"));
        text(it.path("name"));
        assertThat(it.path("url").asString()).startsWith("http").doesNotEndWith("/");
        text(it.path("time_zone"));
        time(it.path("updated_at"));
    }

    private static void component(JsonNode it, String page) {
        List<String> members =
                new ArrayList<>(
                        List.of(
                                "id",
                                "name",
                                "status",
                                "created_at",
                                "updated_at",
                                "position",
                                "description",
                                "showcase",
                                "start_date",
                                "group_id",
                                "page_id",
                                "group",
                                "only_show_if_degraded"));
        assertThat(it.path("group").isBoolean()).isTrue();
        if (it.path("group").asBoolean()) {
            members.add("components");
            assertThat(it.path("components").size()).isPositive();
            assertThat(it.path("group_id").isNull()).isTrue();
        } else {
            id(it.path("group_id"));
        }
        fields(it, members.toArray(String[]::new));
        id(it.path("id"));
        text(it.path("name"));
        assertThat(COMPONENT_STATES).contains(it.path("status").asString());
        time(it.path("created_at"));
        time(it.path("updated_at"));
        assertThat(it.path("position").isInt()).isTrue();
        assertThat(it.path("description").isNull()).isTrue();
        assertThat(it.path("showcase").isBoolean()).isTrue();
        assertThat(it.path("start_date").isNull()).isTrue();
        assertThat(it.path("page_id").asString()).isEqualTo(page);
        assertThat(it.path("only_show_if_degraded").isBoolean()).isTrue();
    }

    private static void groups(JsonNode components) {
        components.forEach(
                group ->
                        group.path("components")
                                .forEach(
                                        member ->
                                                assertThat(components.valueStream())
                                                        .filteredOn(
                                                                it -> it.path("id").equals(member))
                                                        .singleElement()
                                                        .satisfies(
                                                                it ->
                                                                        assertThat(
                                                                                        it.path(
                                                                                                "group_id"))
                                                                                .isEqualTo(
                                                                                        group.path(
                                                                                                "id")))));
    }

    private static void incident(JsonNode it, String page) {
        fields(
                it,
                "id",
                "name",
                "status",
                "created_at",
                "updated_at",
                "monitoring_at",
                "resolved_at",
                "impact",
                "shortlink",
                "started_at",
                "page_id",
                "incident_updates",
                "components",
                "postmortem_body",
                "postmortem_body_last_updated_at");
        id(it.path("id"));
        text(it.path("name"));
        assertThat(INCIDENT_STATES).contains(it.path("status").asString());
        assertThat(IMPACTS).contains(it.path("impact").asString());
        time(it.path("created_at"));
        time(it.path("updated_at"));
        time(it.path("started_at"));
        timeOrNull(it.path("monitoring_at"));
        timeOrNull(it.path("resolved_at"));
        assertThat(it.path("resolved_at").isNull())
                .isEqualTo(!it.path("status").asString().equals("resolved"));
        assertThat(it.path("shortlink").asString()).startsWith("http");
        assertThat(it.path("page_id").asString()).isEqualTo(page);
        assertThat(it.path("postmortem_body").isNull()).isTrue();
        assertThat(it.path("postmortem_body_last_updated_at").isNull()).isTrue();
        it.path("components").forEach(row -> component(row, page));
        it.path("incident_updates").forEach(update -> update(update, it.path("id")));
        newestFirst(it.path("incident_updates"), "created_at");
        assertThat(it.at("/incident_updates/0/status")).isEqualTo(it.path("status"));
    }

    private static void update(JsonNode it, JsonNode incident) {
        fields(
                it,
                "id",
                "status",
                "body",
                "incident_id",
                "created_at",
                "updated_at",
                "display_at",
                "deliver_notifications",
                "affected_components",
                "custom_tweet",
                "tweet_id");
        id(it.path("id"));
        assertThat(INCIDENT_STATES).contains(it.path("status").asString());
        text(it.path("body"));
        assertThat(it.path("incident_id")).isEqualTo(incident);
        time(it.path("created_at"));
        time(it.path("updated_at"));
        time(it.path("display_at"));
        assertThat(it.path("deliver_notifications").isBoolean()).isTrue();
        assertThat(
                        it.path("affected_components").isNull()
                                || it.path("affected_components").isArray())
                .isTrue();
        it.path("affected_components").forEach(ReferenceForm::affected);
        assertThat(it.path("custom_tweet").isNull()).isTrue();
        assertThat(it.path("tweet_id").isNull()).isTrue();
    }

    private static void affected(JsonNode it) {
        fields(it, "code", "name", "old_status", "new_status");
        id(it.path("code"));
        text(it.path("name"));
        assertThat(COMPONENT_STATES)
                .contains(it.path("old_status").asString(), it.path("new_status").asString());
    }

    private static void fields(JsonNode it, String... members) {
        assertThat(new TreeSet<>(it.propertyNames())).isEqualTo(new TreeSet<>(List.of(members)));
    }

    private static void newestFirst(JsonNode all, String member) {
        List<Instant> times =
                all.valueStream().map(it -> Instant.parse(it.path(member).asString())).toList();
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private static void id(JsonNode it) {
        assertThat(it.asString()).matches(ID);
    }

    private static void text(JsonNode it) {
        assertThat(it.isString()).isTrue();
        assertThat(it.asString()).isNotBlank();
    }

    private static void time(JsonNode it) {
        assertThat(it.isString()).isTrue();
        assertThat(it.asString()).matches(TIME);
    }

    private static void timeOrNull(JsonNode it) {
        if (!it.isNull()) {
            time(it);
        }
    }
}
