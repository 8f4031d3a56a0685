package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections and withdrawals, from the doors of the comms team to every public form. */
class AmendedPagesIT {

    /** Of its own: what is promised and withdrawn elsewhere would show here too. */
    private static final Program PROGRAM = Program.ofItsOwn();

    @AfterAll
    static void stop() {
        PROGRAM.close();
    }

    private final String incident = declared("");

    private static String declared(String more) {
        return Program.text(
                PROGRAM.post(
                        "/api/v1/incidents",
                        PROGRAM.token(Role.RESPONDER),
                        "{\"title\":\"secret title\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"%s}"
                                .formatted(more)),
                "incidentId");
    }

    /** A statement that was published, by its internal and its public id. */
    private record Said(String statement, String publicId) {}

    private Said said(String headline) {
        return said(incident, headline, "");
    }

    private static Said said(String incident, String headline, String more) {
        String statement = UUID.randomUUID().toString();
        String draft =
                "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"Words of **%s**.\"}}%s}"
                        .formatted(statement, headline, headline, more);
        String hash =
                Program.text(
                        give(incident, "draft-statement", Role.COMMS_AUTHOR, draft), "contentHash");
        String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(statement, hash);
        Program.text(give(incident, "submit-statement", Role.COMMS_AUTHOR, form), "version");
        Program.text(give(incident, "approve-statement", Role.COMMS_APPROVER, form), "version");
        return new Said(
                statement,
                Program.text(
                        give(incident, "publish-statement", Role.COMMS_APPROVER, form),
                        "publicId"));
    }

    private Said corrected(String headline, Said old) {
        return said(
                incident,
                headline,
                ",\"corrects\":[\"%s\"],\"reason\":{\"en\":\"We know more\",\"cy\":\"Gwyddom fwy\"}"
                        .formatted(old.statement()));
    }

    private void withdrawn(Said it) {
        Program.text(
                give(
                        incident,
                        "withdraw-statement",
                        Role.COMMS_APPROVER,
                        "{\"statement\":\"%s\",\"reason\":\"secret withdrawal\"}"
                                .formatted(it.statement())),
                "version");
    }

    private static HttpResponse<String> give(
            String incident, String command, Role role, String body) {
        return PROGRAM.post(
                "/api/v1/incidents/" + incident + "/" + command, PROGRAM.token(role), body);
    }

    /** Public views follow in a moment; the page holds these words then. */
    private static String page(String path, String... words) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> PROGRAM.get(path, null).body(),
                        body -> Arrays.stream(words).allMatch(body::contains));
    }

    private static String name() {
        return "H" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aCorrectedStatementKeepsItsPageMarkedWithALinkToTheCorrection() {
        String oldWords = name();
        Said old = said(oldWords);
        String newWords = name();
        Said correction = corrected(newWords, old);

        String oldPage =
                page("/statements/" + old.publicId(), oldWords, "Corrected on", "Permanent link");
        assertThat(oldPage)
                .contains("<strong>" + oldWords + "</strong>")
                .contains("/statements/" + correction.publicId())
                .doesNotContain(newWords, "secret", old.statement(), incident);
        assertThat(page("/statements/" + correction.publicId(), newWords))
                .contains(oldWords, "/statements/" + old.publicId(), "We know more", "Correction")
                .doesNotContain("Corrected on");
        assertThat(page("/statements/" + correction.publicId() + "?lang=cy", newWords))
                .contains("Gwyddom fwy", "Cywiriad", "<h1 lang=\"en\">")
                .contains("Nid yw&#39;r testun hwn ar gael yn Gymraeg.");
    }

    @Test
    void theStatementAsDataSaysTheSame() {
        Said old = said(name());
        Said correction = corrected(name(), old);
        withdrawn(correction);
        page("/api/v1/public/statements/" + correction.publicId(), "withdrawnAt");
        JsonNode first = json("/api/v1/public/statements/" + old.publicId()).path("entry");
        JsonNode second = json("/api/v1/public/statements/" + correction.publicId()).path("entry");

        assertThat(first.at("/statement/correctedBy").asString()).isEqualTo(correction.publicId());
        assertThat(first.at("/statement/publicHash").asString()).hasSize(64);
        assertThat(second.path("kind").asString()).isEqualTo("CORRECTION");
        assertThat(second.at("/correction/corrected/0/publicId").asString())
                .isEqualTo(old.publicId());
        assertThat(second.at("/statement/withdrawnAt").asString()).isNotEmpty();
    }

    private static JsonNode json(String path) {
        HttpResponse<String> answer = PROGRAM.get(path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Program.json(answer);
    }

    @Test
    void everyFormOfTheNoticeTellsACorrection() {
        Said old = said(name());
        String oldWords = name();
        Said second = said(oldWords);
        String newWords = name();
        Said correction = corrected(newWords, second);
        String html = page("/", newWords, oldWords);
        String text = noticeAsText();

        assertThat(html).contains("Corrected in the last 7 days", "We had said", "We now say");
        assertThat(text)
                .contains("We had said: " + oldWords, "We now say: " + newWords)
                .contains("Why we corrected it: We know more")
                .contains("/statements/" + correction.publicId());
        assertThat(json("/api/v1/public/notice").at("/notice/corrections").toString())
                .contains(oldWords, newWords, "We know more")
                .doesNotContain(old.publicId());
    }

    private static String noticeAsText() {
        return PROGRAM.get("/api/v1/public/notice", null, "Accept", "text/plain").body();
    }

    @Test
    void theNoticeOwnsUpToAWithdrawalAndStaysSilentAboutWhy() {
        String words = name();
        Said only = said(words);
        page("/", words);
        withdrawn(only);
        String html = page("/", "We have withdrawn our statement", only.publicId());

        assertThat(html).doesNotContain(words, "secret");
        assertThat(noticeAsText())
                .contains("We have withdrawn our statement", "/statements/" + only.publicId())
                .doesNotContain(words, "secret");
        assertThat(page("/statements/" + only.publicId(), "Withdrawn on"))
                .contains(words)
                .doesNotContain("secret");
    }

    @Test
    void everyFormSaysThatAnUpdateIsOverdueUntilItsStatementIsWithdrawn() {
        PROGRAM.token(Role.COMMS_AUTHOR);
        PROGRAM.token(Role.COMMS_APPROVER);
        Instant due = Instant.now().plusSeconds(20);
        String words = name();
        Said promised = said(incident, words, ",\"nextUpdateBy\":\"%s\"".formatted(due));
        page("/", words, "Next update by");
        String overdue = "is overdue";

        page("/", words, overdue);
        assertThat(noticeAsText()).contains(overdue);
        assertThat(json("/api/v1/public/notice").at("/notice/computed/overdueSince").asString())
                .startsWith(due.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));

        withdrawn(promised);
        page("/", "We have withdrawn our statement", promised.publicId());
        assertThat(noticeAsText()).doesNotContain(overdue);
    }

    @Test
    void postsCarryThePermanentLinkAndExactWordsDoNot() {
        String words = name();
        Said said = said(words);
        page("/", words);
        JsonNode notice = json("/api/v1/public/notice");

        assertThat(notice.path("posts").toString())
                .contains("\"words\":\"" + words + " /statements/" + said.publicId() + "\"");
        assertThat(notice.at("/notice/incidents").toString())
                .contains("\"social\":{\"words\":\"" + words + "\"");
    }

    @Test
    void theTimelineTellsCorrectionAndWithdrawal() {
        Said old = said(name());
        String words = name();
        Said correction = corrected(words, old);
        withdrawn(correction);
        String timeline = page("/api/v1/public/statements/" + correction.publicId(), "withdrawnAt");
        String id = new JsonMapper().readTree(timeline).path("incident").asString();

        assertThat(page("/incidents/" + id, "We withdrew a statement"))
                .contains("Corrected on", "Withdrawn on", "We had said", "We know more")
                .doesNotContain("secret");
    }

    @Test
    void nothingIsFoundOfWordsToColleaguesOrOfAnExercise() {
        Said inside = said(incident, name(), ",\"audience\":\"COLLEAGUES\"");
        Said exercise = said(declared(",\"exercise\":true"), name(), "");
        String shown = name();
        Said last = said(shown);
        page("/statements/" + last.publicId(), shown);

        for (String id :
                new String[] {
                    inside.publicId(), exercise.publicId(), UUID.randomUUID().toString()
                }) {
            assertThat(PROGRAM.get("/statements/" + id, null).statusCode()).isEqualTo(404);
            assertThat(PROGRAM.get("/api/v1/public/statements/" + id, null).statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements/", "/api/v1/public/statements/"})
    void aPermanentLinkIsSilentWhileNothingChanges(String at) {
        Said said = said(name());
        Settled.site(PROGRAM::get);
        String path = at + said.publicId();
        String tag = PROGRAM.get(path, null).headers().firstValue("ETag").orElseThrow();

        said(name());
        Settled.site(PROGRAM::get);
        assertThat(PROGRAM.get(path, null, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
