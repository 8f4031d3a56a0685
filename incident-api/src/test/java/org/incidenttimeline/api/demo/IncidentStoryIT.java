package org.incidenttimeline.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.api.door.Browser;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.replay.FoldCheck;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * The tour: the retailer incident, told through the real commands, read by everyone it concerns.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentStoryIT {

    private static final Story STORY = Story.shared();
    private static final String FIRST = "We are dealing with a cyber incident";
    private static final String SECOND = "We have paused orders on our website and app";
    private static final String HEAD = "2025-05-13T12:10:00Z";

    private EventLog log;
    private JdbcTemplate jdbc;
    private SignIns signIns = new SignIns("", java.util.Map.of());
    private String incident = "";
    private String publicId = "";

    @BeforeAll
    void listen() {
        log = STORY.get(EventLog.class);
        jdbc = STORY.get(JdbcTemplate.class);
        signIns = STORY.signIns();
        incident = STORY.incident();
        publicId = open("/api/v1/public/incidents").at("/incidents/0").path("publicId").asString();
    }

    @Test
    void tellsThePublicEveryStatementAndEveryTurnOfAPublicChannelInOrderOfOccurrence() {
        JsonNode entries =
                open("/api/v1/public/incidents/" + publicId + "/timeline").path("entries");

        List<String> told = new ArrayList<>();
        entries.forEach(
                it -> {
                    if (it.has("statement")) {
                        told.add(it.at("/statement/texts/en/headline").asString());
                    } else if (it.has("channel")) {
                        told.add(
                                it.at("/channel/channel/channel").asString()
                                        + " "
                                        + it.at("/channel/state").asString());
                    }
                });
        assertThat(told)
                .containsExactly(
                        "Some personal data of customers was taken",
                        "Beware of messages that imitate us",
                        "We have paused orders on our website and app",
                        "app-orders PAUSED",
                        "website-orders PAUSED",
                        "contactless-payments OPERATING",
                        "We are dealing with a cyber incident",
                        "contactless-payments DEGRADED",
                        "click-and-collect PAUSED");
    }

    @Test
    void saysLateRecordedThingsBecamePublicWithTheFirstStatement() {
        JsonNode entries =
                open("/api/v1/public/incidents/" + publicId + "/timeline").path("entries");
        JsonNode first = entries.get(entries.size() - 1);

        assertThat(first.path("occurredAt").asString()).isEqualTo("2025-04-19T09:00:00.000Z");
        assertThat(first.path("publishedAt").asString()).startsWith("2025-04-22T13:30:0");
    }

    @Test
    void keepsInternalWordsInternal() {
        List<String> everythingPublic =
                List.of(
                        page("/"),
                        page("/en/"),
                        page("/cy/"),
                        page("/history"),
                        page("/history?lang=cy"),
                        page("/incidents/" + publicId),
                        page("/incidents/" + publicId + "?lang=cy"),
                        page("/api/v1/public/notice"),
                        page("/api/v1/public/notice?lang=cy"),
                        text("/api/v1/public/notice"),
                        page("/api/v1/public/incidents"),
                        page("/api/v1/public/incidents/" + publicId + "/timeline"));

        assertThat(everythingPublic)
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .doesNotContainIgnoringCase(
                                                "supplier",
                                                "porth cyflenwyr",
                                                "warehouse",
                                                "warws",
                                                "ransomware",
                                                "extortion",
                                                "isolated from the network",
                                                "contain the attack",
                                                "outside-experts",
                                                "regulator",
                                                "round assumption",
                                                "cyber attack on northgate",
                                                "critical",
                                                "usualDailyTrade",
                                                Scenario.retailer().incident().value().toString()));
    }

    @Test
    void readsTheNoticeOutInPlainWords() {
        assertThat(text("/api/v1/public/notice"))
                .contains("We will never ask for your password", "Website orders: Paused")
                .doesNotContain("**");
    }

    @Test
    void countsDowntimeAndTradeAtRiskPerChannel() {
        // Seven days to the minute after click and collect went down.
        JsonNode computed =
                ask(Part.DASHBOARD, incident + "/views/impact?asOf=2025-04-26T09:00:00Z")
                        .at("/view/computed");

        JsonNode collect = channel(computed, "click-and-collect");
        assertThat(collect.path("downSeconds").asLong()).isEqualTo(7 * 24 * 3600);
        assertThat(new BigDecimal(collect.at("/tradeAtRisk/low").asString()))
                .isEqualByComparingTo("2800000");
        assertThat(new BigDecimal(collect.at("/tradeAtRisk/high").asString()))
                .isEqualByComparingTo("4200000");
        JsonNode contactless = channel(computed, "contactless-payments");
        assertThat(contactless.path("downSeconds").asLong()).isZero();
        assertThat(contactless.path("degradedSeconds").asLong()).isPositive();
        assertThat(new BigDecimal(contactless.at("/tradeAtRisk/low").asString()))
                .isEqualByComparingTo("0");
        assertThat(channel(computed, "website-orders").at("/tradeAtRisk/basis").asString())
                .contains("round assumption");
    }

    @Test
    void findsPublishedWordsUntrueTheMomentTheFindingIsRecorded() {
        JsonNode before = impactAsOf("2025-05-12T18:59:00Z");
        JsonNode between = impactAsOf("2025-05-13T09:00:00Z");

        assertThat(before.path("noLongerTrue")).isEmpty();
        assertThat(before.at("/claims/standing")).hasSize(7);
        assertThat(before.at("/commitments/due")).isEmpty();

        assertThat(between.path("noLongerTrue").valueStream())
                .extracting(
                        it -> it.at("/headline/en").asString(),
                        it -> it.path("claimed").asString(),
                        it -> it.path("known").asString())
                .containsExactlyInAnyOrder(
                        tuple(FIRST, "NO_SIGN_OF_LOSS", "SOME_TAKEN"),
                        tuple(SECOND, "NO_SIGN_OF_LOSS", "SOME_TAKEN"),
                        tuple(FIRST, "NONE_NEEDED", "PASSWORD_RESET_ADVISED"),
                        tuple(SECOND, "NONE_NEEDED", "PASSWORD_RESET_ADVISED"));
        JsonNode due = between.at("/commitments/due/0");
        assertThat(due.path("subject").asString()).isEqualTo("customer-action");
        assertThat(due.path("from").asString()).isEqualTo("NONE_NEEDED");
        assertThat(due.path("to").asString()).isEqualTo("PASSWORD_RESET_ADVISED");
        assertThat(between.at("/computed/nextUpdateOverdue").asBoolean()).isTrue();
    }

    @Test
    void standsByItsWordsAgainOnceTheyAreCorrected() {
        JsonNode after = impactAsOf(HEAD);

        assertThat(after.path("noLongerTrue")).isEmpty();
        assertThat(after.at("/claims/standing").valueStream())
                .extracting(it -> it.path("value").asString())
                .containsExactlyInAnyOrder("SOME_TAKEN", "PASSWORD_RESET_ADVISED", "OPERATING");
        assertThat(after.at("/commitments/due")).isEmpty();
        assertThat(after.at("/commitments/standing/0/timesKept").asLong()).isEqualTo(1);
        assertThat(after.path("nextUpdatesKept").asLong()).isEqualTo(2);
        assertThat(after.path("nextUpdatesMissed").asLong()).isEqualTo(1);
        assertThat(after.at("/computed/nextUpdateOverdue").asBoolean()).isFalse();
    }

    @Test
    void countsHowLongWhatWasKnownStayedUntold() {
        JsonNode told = impactAsOf(HEAD).at("/disclosure/told");

        JsonNode data =
                told.valueStream()
                        .filter(it -> it.path("subject").asString().equals("customer-data"))
                        .findFirst()
                        .orElseThrow();
        // From 20:00 to 13:00 the next day; the service's clock runs on a little while it acts,
        // at either end.
        assertThat(data.path("lagSeconds").asLong()).isBetween(17 * 3600L - 60, 17 * 3600L + 60);
        assertThat(impactAsOf("2025-05-13T09:00:00Z").at("/disclosure/open").valueStream())
                .extracting(it -> it.path("subject").asString())
                .contains("customer-data", "customer-action");
    }

    @Test
    void keepsTheClockOfTheDataProtectionLaw() {
        JsonNode running = impactAsOf("2025-05-12T20:00:00Z");
        JsonNode notified = impactAsOf(HEAD).at("/clocks/0");

        assertThat(running.at("/clocks/0/steps/0/dueAt").asString())
                .isEqualTo("2025-05-15T19:00:00.000Z");
        assertThat(running.at("/computed/clocks/0/remainingSeconds").asLong()).isEqualTo(71 * 3600);
        assertThat(notified.at("/steps/0/notifiedAt").asString())
                .isEqualTo("2025-05-13T08:00:00.000Z");
        assertThat(impactAsOf(HEAD).at("/computed/clocks")).isEmpty();
    }

    @Test
    void remembersThatAWarningWentOutUrgentlyAndWasReviewed() {
        JsonNode saturday = impactAsOf("2025-04-26T12:00:00Z");

        assertThat(saturday.at("/reviewsOpen/0/headline/en").asString())
                .isEqualTo("Beware of messages that imitate us");
        assertThat(impactAsOf(HEAD).path("reviewsOpen")).isEmpty();
        assertThat(impactAsOf(HEAD).at("/reviewed/0/verdict").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void showsThePublicOldWordsNewWordsAndTheReason() {
        JsonNode timeline = open("/api/v1/public/incidents/" + publicId + "/timeline");
        JsonNode correction =
                timeline.path("entries")
                        .valueStream()
                        .filter(it -> it.path("kind").asString().equals("CORRECTION"))
                        .findFirst()
                        .orElseThrow();
        JsonNode notice = open("/api/v1/public/notice");

        assertThat(correction.at("/statement/texts/en/headline").asString())
                .isEqualTo("Some personal data of customers was taken");
        assertThat(correction.at("/correction/corrected").valueStream())
                .extracting(it -> it.at("/texts/en/headline").asString())
                .containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(correction.at("/correction/reason/en").asString()).contains("We now know more");
        assertThat(notice.toString()).contains("Some personal data of customers was taken", FIRST);
        assertThat(page("/cy/")).contains("Cymerwyd rhai o ddata personol ein cwsmeriaid");
    }

    @Test
    void opensEveryPageOfTheStoryToThoseWhoMayReadIt() {
        Story.Account approver = STORY.account(Role.COMMS_APPROVER);
        Browser browser = Browser.signedIn(STORY.program(), approver.name(), approver.password());
        String pages = incident.replace("/api/v1", "/internal");
        List<String> paths = new ArrayList<>(List.of("", "/impact", "/desk"));
        ask(Part.ANALYST, incident + "/statements")
                .path("statements")
                .forEach(it -> paths.add("/statements/" + it.path("statement").asString()));

        assertThat(paths).hasSize(7);
        assertThat(paths)
                .allSatisfy(
                        path -> {
                            var page = browser.open(pages + path);
                            assertThat(page.statusCode()).isEqualTo(200);
                            assertThat(page.body()).contains("</html>");
                        });
    }

    private JsonNode impactAsOf(String instant) {
        return ask(Part.ANALYST, incident + "/views/impact?asOf=" + instant).path("view");
    }

    private static JsonNode channel(JsonNode computed, String channel) {
        for (JsonNode one : computed.path("channels")) {
            if (one.path("channel").asString().equals(channel)) {
                return one;
            }
        }
        throw new AssertionError("no " + channel + " in " + computed);
    }

    @Test
    void answersWhatWasKnownAndWhatWasTrueDifferently() {
        String impact = incident + "/views/impact";

        JsonNode thursday = ask(Part.ANALYST, impact + "?asOf=2025-04-24T12:00:00Z");
        assertThat(state(thursday, "contactless-payments")).isEqualTo("OPERATING");
        assertThat(state(thursday, "website-orders")).isEqualTo("untouched");

        JsonNode easterKnown = ask(Part.ANALYST, impact + "?asOf=2025-04-21T08:10:00Z");
        assertThat(easterKnown.path("declared").asBoolean()).isFalse();

        JsonNode easterTrue =
                ask(Part.ANALYST, impact + "?asOf=" + HEAD + "&effective=2025-04-20T12:00:00Z");
        assertThat(easterTrue.path("declared").asBoolean()).isTrue();
        assertThat(state(easterTrue, "click-and-collect")).isEqualTo("PAUSED");
        assertThat(state(easterTrue, "contactless-payments")).isEqualTo("DEGRADED");
        assertThat(state(easterTrue, "supplier-portal")).isEqualTo("untouched");
        assertThat(easterTrue.at("/view/computed/at").asString())
                .isEqualTo("2025-04-20T12:00:00.000Z");
        assertThat(
                        channel(easterTrue.at("/view/computed"), "click-and-collect")
                                .path("downSeconds")
                                .asLong())
                .isEqualTo(27 * 3600);

        JsonNode quietNotice =
                ask(Part.ANALYST, incident + "/views/public-timeline?asOf=2025-04-22T13:00:00Z");
        assertThat(quietNotice.path("declared").asBoolean()).isTrue();
        assertThat(quietNotice.has("view")).isFalse();
    }

    private static String state(JsonNode answer, String channel) {
        for (JsonNode one : answer.at("/view/channels")) {
            if (one.path("channel").asString().equals(channel)) {
                return one.path("state").asString();
            }
        }
        return "untouched";
    }

    @Test
    void givesTheSameBytesForTheSameQuestion() {
        String question = incident + "/views/impact?position=20";

        assertThat(get(Part.ANALYST, question)).isEqualTo(get(Part.ANALYST, question));
    }

    @Test
    void keepsRowsThatAreAFoldOfTheLogAtEveryPosition() {
        FoldCheck check = new FoldCheck(jdbc, log::read);

        for (long position = 1; position <= log.head(); position++) {
            for (View view : Views.all()) {
                assertThat(check.differences(view, position, parked -> false))
                        .as("%s at %s", view.name(), position)
                        .isEmpty();
            }
        }
    }

    @Test
    void rebuildsEveryViewToTheSameRows() {
        Rebuild rebuild =
                new Rebuild(
                        jdbc,
                        new TransactionTemplate(STORY.get(PlatformTransactionManager.class)),
                        log::read);
        FoldCheck check = new FoldCheck(jdbc, log::read);
        String before = get(Part.ANALYST, incident + "/views/impact?position=30");

        for (View view : Views.all()) {
            rebuild.run(view, parked -> false);
            assertThat(check.differences(view, log.head(), parked -> false)).isEmpty();
        }

        assertThat(get(Part.ANALYST, incident + "/views/impact?position=30")).isEqualTo(before);
    }

    @Test
    void playsAgainWithoutAddingAnything() {
        long head = log.head();

        STORY.get(Demonstration.class).play();

        assertThat(log.head()).isEqualTo(head);
        assertThat(ask(Part.ADMIN, "/api/v1/people").path("people"))
                .hasSize(1 + Part.values().length);
    }

    @Test
    void showsNoWordOfADraftToADashboard() {
        assertThat(get(Part.DASHBOARD, incident + "/views/impact"))
                .doesNotContain("Criminals may use");
        assertThat(get(Part.DASHBOARD, incident)).doesNotContain("Criminals may use");
    }

    private JsonNode ask(Part part, String path) {
        return StoredJson.MAPPER.readTree(get(part, path));
    }

    private String get(Part part, String path) {
        return Objects.requireNonNull(
                http().get()
                        .uri(path)
                        .headers(
                                it ->
                                        it.setBearerAuth(
                                                Objects.requireNonNull(signIns.of(part).token())))
                        .retrieve()
                        .body(String.class));
    }

    private JsonNode open(String path) {
        return StoredJson.MAPPER.readTree(page(path));
    }

    private String page(String path) {
        return new String(
                Objects.requireNonNull(http().get().uri(path).retrieve().body(byte[].class)),
                StandardCharsets.UTF_8);
    }

    private String text(String path) {
        return Objects.requireNonNull(
                http().get().uri(path).accept(MediaType.TEXT_PLAIN).retrieve().body(String.class));
    }

    private RestClient http() {
        return RestClient.create(STORY.program().at("").toString());
    }
}
