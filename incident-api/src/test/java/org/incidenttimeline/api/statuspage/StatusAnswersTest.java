package org.incidenttimeline.api.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.publicsite.SmallSite;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteFiles;
import org.incidenttimeline.api.site.SmallIncident;
import org.incidenttimeline.api.site.SmallStory;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatusAnswersTest {

    private final StatusAnswers room =
            new StatusAnswers(
                    SmallSite.LANGUAGES, SmallSite.SETTINGS, SmallSite.messages(), SmallSite.JSON);
    private final SmallStory story =
            new SmallStory()
                    .at("2025-01-06T09:00:00Z")
                    .channel("orders", "Online", 1)
                    .channel("returns", "Online", 2)
                    .channel("stores", "Shops", 3)
                    .at("2025-04-21T08:30:00Z");

    private JsonNode read(String name) {
        return read(story.files(room), name);
    }

    private static JsonNode read(SiteFiles files, String name) {
        SiteFile file = Objects.requireNonNull(files.find("/api/v2/" + name), name);
        assertThat(file.type()).isEqualTo("application/json");
        return SmallSite.JSON.readTree(new String(file.content().body(), StandardCharsets.UTF_8));
    }

    private JsonNode incident() {
        return read("incidents.json").at("/incidents/0");
    }

    private List<String> bodies() {
        return incident()
                .path("incident_updates")
                .valueStream()
                .map(it -> it.path("body").asString())
                .toList();
    }

    /** Whatever the story was: the form holds, and nothing internal shows. */
    @AfterEach
    void everyAnswerHasTheFormOfTheReference() {
        SiteFiles files = story.files(room);
        assertThat(files.all()).hasSize(8);
        ReferenceForm.answer(
                read(files, "summary.json"),
                "page",
                "components",
                "incidents",
                "scheduled_maintenances",
                "status");
        ReferenceForm.answer(read(files, "status.json"), "page", "status");
        ReferenceForm.answer(read(files, "components.json"), "page", "components");
        ReferenceForm.answer(read(files, "incidents.json"), "page", "incidents");
        ReferenceForm.answer(read(files, "incidents/unresolved.json"), "page", "incidents");
        for (String plan : new String[] {"", "/upcoming", "/active"}) {
            ReferenceForm.answer(
                    read(files, "scheduled-maintenances" + plan + ".json"),
                    "page",
                    "scheduled_maintenances");
        }
        files.all()
                .values()
                .forEach(
                        it ->
                                assertThat(new String(it.content().body(), StandardCharsets.UTF_8))
                                        .doesNotContain("secret", "SECRET", "MAJOR"));
    }

    @Test
    void aSiteWithoutChannelsAndIncidentsIsOperational() {
        SiteFiles files = new SmallStory().files(room);
        JsonNode summary = read(files, "summary.json");

        ReferenceForm.answer(
                summary, "page", "components", "incidents", "scheduled_maintenances", "status");
        assertThat(summary.at("/status/indicator").asString()).isEqualTo("none");
        assertThat(summary.at("/status/description").asString())
                .isEqualTo("All Systems Operational");
        assertThat(summary.path("components").size()).isZero();
        assertThat(summary.path("incidents").size()).isZero();
        assertThat(summary.at("/page/updated_at").asString()).isEqualTo("1970-01-01T00:00:00.000Z");
        assertThat(summary.at("/page/url").asString()).isEqualTo("https://status.example.org");
        assertThat(summary.at("/page/time_zone").asString()).isEqualTo("Europe/London");
        assertThat(summary.at("/page/name").asString()).isEqualTo("Castle & Sons");
    }

    @Test
    void listsGroupsAndTheirMembersFlat() {
        story.incident().degraded("returns");

        JsonNode rows = read("components.json").path("components");
        assertThat(
                        rows.valueStream()
                                .map(
                                        it ->
                                                it.path("name").asString()
                                                        + " "
                                                        + it.path("status").asString()
                                                        + " "
                                                        + it.path("position").asInt()))
                .containsExactly(
                        "Online degraded_performance 1",
                        "The orders operational 1",
                        "The returns degraded_performance 2",
                        "Shops operational 2",
                        "The stores operational 1");
        assertThat(rows.at("/1/created_at").asString()).isEqualTo("2025-01-06T09:00:00.000Z");
        assertThat(rows.at("/1/updated_at").asString()).isEqualTo("2025-01-06T09:00:00.000Z");
        assertThat(rows.at("/2/updated_at").asString()).isEqualTo("2025-04-21T08:30:00.000Z");
        assertThat(rows.at("/0/updated_at").asString()).isEqualTo("2025-04-21T08:30:00.000Z");
    }

    @Test
    void aRetiredChannelLeavesTheListUnlessItIsStillDown() {
        SmallIncident it = story.incident();
        it.paused("stores");
        story.retired("stores").retired("returns");

        assertThat(names()).containsExactly("Online", "The orders", "Shops", "The stores");

        it.restored("stores");

        assertThat(names()).containsExactly("Online", "The orders");
    }

    private List<String> names() {
        return read("components.json")
                .path("components")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    @Test
    void saysWhereAllChannelsTogetherStandBeforeAnyWordIsPublished() {
        SmallIncident it = story.incident();
        it.degraded("orders");
        assertThat(rollup()).isEqualTo("minor: Partially Degraded Service");

        it.paused("orders");
        assertThat(rollup()).isEqualTo("major: Partial System Outage");

        story.incident().paused("returns");
        assertThat(rollup()).isEqualTo("critical: Major Service Outage");
        assertThat(read("summary.json").path("incidents").size()).isZero();
    }

    private String rollup() {
        JsonNode status = read("status.json").path("status");
        return status.path("indicator").asString() + ": " + status.path("description").asString();
    }

    @Test
    void tellsOneOpenIncidentFromItsFirstPublicWordOn() {
        SmallIncident it = story.incident();
        it.paused("orders", Instant.parse("2025-04-21T07:00:00Z"));
        story.at("2025-04-21T10:00:00Z");
        it.said("Orders are paused");
        story.at("2025-04-21T11:00:00Z");
        it.phase(Phase.IDENTIFIED, Instant.parse("2025-04-21T10:45:00Z"));

        JsonNode told = incident();
        assertThat(told.path("name").asString()).isEqualTo("Orders are paused");
        assertThat(told.path("status").asString()).isEqualTo("identified");
        assertThat(told.path("impact").asString()).isEqualTo("major");
        assertThat(told.path("created_at").asString()).isEqualTo("2025-04-21T10:00:00.000Z");
        assertThat(told.path("updated_at").asString()).isEqualTo("2025-04-21T11:00:00.000Z");
        assertThat(told.path("started_at").asString()).isEqualTo("2025-04-21T07:00:00.000Z");
        assertThat(told.path("shortlink").asString())
                .isEqualTo("https://status.example.org/incidents/" + it.publicId());
        assertThat(told.path("components").valueStream().map(row -> row.path("name").asString()))
                .containsExactly("The orders");
        assertThat(bodies())
                .containsExactly(
                        "The cause is known",
                        "Orders are paused\n\nWords of Orders are paused.",
                        "The orders: Paused");
        JsonNode first = told.at("/incident_updates/2");
        assertThat(first.path("status").asString()).isEqualTo("investigating");
        assertThat(first.path("created_at").asString()).isEqualTo("2025-04-21T10:00:00.000Z");
        assertThat(first.path("display_at").asString()).isEqualTo("2025-04-21T07:00:00.000Z");
        JsonNode affected = first.at("/affected_components/0");
        assertThat(affected.path("code")).isEqualTo(told.at("/components/0/id"));
        assertThat(affected.path("old_status").asString()).isEqualTo("operational");
        assertThat(affected.path("new_status").asString()).isEqualTo("major_outage");
        assertThat(told.at("/incident_updates/1/affected_components").isNull()).isTrue();
    }

    @Test
    void remembersTheWorstSoFarAndWhenItEnded() {
        SmallIncident it = story.incident();
        it.said(StatementAudience.PRESS, "Trouble with orders", "We look into it", "Words.");
        it.paused("orders");
        it.paused("stores");
        it.restored("stores");
        it.restored("orders");
        story.at("2025-04-21T12:00:00Z");
        it.phase(Phase.MONITORING);
        story.at("2025-04-21T13:00:00Z");
        it.resolved();

        assertThat(incident().path("name").asString()).isEqualTo("Trouble with orders");
        assertThat(incident().path("impact").asString()).isEqualTo("critical");
        assertThat(incident().path("status").asString()).isEqualTo("resolved");
        assertThat(incident().path("monitoring_at").asString())
                .isEqualTo("2025-04-21T12:00:00.000Z");
        assertThat(incident().path("resolved_at").asString()).isEqualTo("2025-04-21T13:00:00.000Z");
        assertThat(rollup()).startsWith("none");
        assertThat(read("incidents/unresolved.json").path("incidents").size()).isZero();

        it.reopened();

        assertThat(incident().path("status").asString()).isEqualTo("investigating");
        assertThat(incident().path("resolved_at").isNull()).isTrue();
        assertThat(incident().path("monitoring_at").isNull()).isFalse();
    }

    @Test
    void theNewestUpdateCarriesTheStatusHoweverLateThingsAreRecorded() {
        SmallIncident it = story.incident();
        it.said("We look into it");
        story.at("2025-04-21T12:00:00Z");
        it.phase(Phase.MONITORING);
        it.phase(Phase.IDENTIFIED, Instant.parse("2025-04-21T09:00:00Z"));

        assertThat(incident().path("status").asString()).isEqualTo("identified");
        assertThat(incident().at("/incident_updates/0/display_at").asString())
                .isEqualTo("2025-04-21T09:00:00.000Z");
    }

    @Test
    void keepsTheFiftyThatBecamePublicLastAndThoseUnresolved() {
        for (int number = 0; number < 60; number++) {
            story.at(Instant.parse("2025-04-21T08:30:00Z").plusSeconds(60L * number).toString());
            SmallIncident it = story.incident();
            it.said("Incident " + number);
            if (number != 3) {
                it.resolved();
            }
        }
        JsonNode all = read("incidents.json").path("incidents");
        JsonNode open = read("incidents/unresolved.json").path("incidents");

        assertThat(all.size()).isEqualTo(50);
        assertThat(all.at("/0/name").asString()).isEqualTo("Incident 59");
        assertThat(all.at("/49/name").asString()).isEqualTo("Incident 10");
        assertThat(open.valueStream().map(it -> it.path("name").asString()))
                .containsExactly("Incident 3");
        assertThat(read("summary.json").path("incidents")).isEqualTo(open);
        assertThat(all.valueStream().map(it -> it.path("id").asString())).doesNotHaveDuplicates();
    }

    @Test
    void aCorrectedStatementKeepsItsUpdateMarked() {
        SmallIncident it = story.incident();
        SmallIncident.Told wrong = it.said("Nothing was taken");
        JsonNode before = incident().at("/incident_updates/0");
        story.at("2025-04-22T14:00:00Z");
        it.corrected("Some data was taken", wrong);

        JsonNode after = incident().at("/incident_updates/1");
        assertThat(after.path("body").asString())
                .isEqualTo(
                        "Corrected on Tuesday 22 April 2025, 15:00 BST: see the update of Tuesday"
                                + " 22 April 2025, 15:00 BST.\n\n"
                                + before.path("body").asString());
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("created_at")).isEqualTo(before.path("created_at"));
        assertThat(after.path("updated_at").asString()).isEqualTo("2025-04-22T14:00:00.000Z");
        assertThat(bodies().getFirst())
                .isEqualTo("Some data was taken\n\nWords of Some data was taken.");
        assertThat(incident().path("name").asString()).isEqualTo("Some data was taken");
        assertThat(incident().path("updated_at").asString()).isEqualTo("2025-04-22T14:00:00.000Z");
    }

    @Test
    void aWithdrawnStatementKeepsItsUpdateMarkedAndBringsNoOther() {
        SmallIncident it = story.incident();
        SmallIncident.Told wrong = it.said("Nothing was taken");
        story.at("2025-04-22T14:00:00Z");
        it.withdrawn(wrong);

        assertThat(bodies())
                .containsExactly(
                        "Withdrawn on Tuesday 22 April 2025, 15:00 BST. We no longer say this.\n\n"
                                + "Nothing was taken\n\nWords of Nothing was taken.");
        assertThat(incident().at("/incident_updates/0/updated_at").asString())
                .isEqualTo("2025-04-22T14:00:00.000Z");
    }

    @Test
    void takesItsNameFromWordsThatStandWhileThereAreAny() {
        SmallIncident it = story.incident();
        SmallIncident.Told wrong = it.said("Nothing was taken");
        SmallIncident.Told right = it.corrected("Some data was taken", wrong);
        assertThat(incident().path("name").asString()).isEqualTo("Some data was taken");

        it.withdrawn(right);
        assertThat(incident().path("name").asString()).isEqualTo("Some data was taken");

        it.said("We look into it");
        assertThat(incident().path("name").asString()).isEqualTo("We look into it");
    }

    @Test
    void whatWasEnteredInErrorStaysMarkedAndDoesNotCount() {
        SmallIncident it = story.incident();
        it.said("We look into it");
        it.struck(it.paused("orders"));

        assertThat(bodies().getFirst()).isEqualTo("Entered in error.\n\nThe orders: Paused");
        assertThat(incident().path("impact").asString()).isEqualTo("none");
        assertThat(incident().path("components").size()).isZero();
    }

    @Test
    void whatIsSaidToColleaguesIsNoUpdate() {
        SmallIncident it = story.incident();
        it.said(StatementAudience.COLLEAGUES, null, "secret hint", "secret");
        assertThat(read("incidents.json").path("incidents").size()).isZero();

        it.said("We look into it");
        assertThat(bodies()).hasSize(1);
    }

    @Test
    void oddCharactersNeverKeepTheSiteFromBeingMade() {
        SmallIncident it = story.incident();
        String odd = "half \uD800 and \u0001 and \uFFFF and \"quotes\" {0}";
        it.said(Map.of(SmallStory.EN, new StatementText(odd, odd)));

        assertThat(bodies().getFirst()).contains("half ? and \u0001 and \uFFFF", "{0}");
    }

    @Test
    void aMissingDefaultLanguageIsMarked() {
        SmallIncident it = story.incident();
        it.said(Map.of(new LanguageTag("cy"), new StatementText("Wedi oedi", "Geiriau.")));

        assertThat(bodies()).containsExactly("Wedi oedi (Welsh)\n\nGeiriau.");
    }

    @Test
    void theSameStoryGivesTheSameBytes() {
        SmallIncident it = story.incident();
        it.paused("orders");
        it.said("Orders are paused");
        SiteFiles one = story.files(room);
        SiteFiles other = story.files(room);

        one.all()
                .forEach(
                        (path, file) ->
                                assertThat(file.content().tag())
                                        .isEqualTo(
                                                Objects.requireNonNull(other.find(path))
                                                        .content()
                                                        .tag()));
    }
}
