package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whether a message is ours, for whoever was sent one. */
class VerifyIT {

    private static final Program PROGRAM = Program.shared();
    private static final String BODY =
            "Orders on our **website** are paused since 3 o’clock.\\n\\n- Stores are open.\\n- Cards work.";

    private final String headline = "Headline " + UUID.randomUUID();
    private final String incident =
            Program.text(
                    PROGRAM.post(
                            "/api/v1/incidents",
                            PROGRAM.token(Role.RESPONDER),
                            "{\"title\":\"x\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}"),
                    "incidentId");
    private String statement = "";
    private String id = "";
    private String code = "";

    @BeforeEach
    void said() {
        statement = UUID.randomUUID().toString();
        id = published(statement, headline, "");
        code = known(id).path("code").asString();
    }

    private String published(String name, String title, String more) {
        return published(name, title, more, "");
    }

    private String published(String name, String title, String more, String welsh) {
        String draft =
                "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"%s\"}%s}%s}"
                        .formatted(name, title, BODY, welsh.isEmpty() ? "" : "," + welsh, more);
        String hash =
                Program.text(give("draft-statement", Role.COMMS_AUTHOR, draft), "contentHash");
        String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(name, hash);
        Program.text(give("submit-statement", Role.COMMS_AUTHOR, form), "version");
        Program.text(give("approve-statement", Role.COMMS_APPROVER, form), "version");
        String publicId =
                Program.text(give("publish-statement", Role.COMMS_APPROVER, form), "publicId");
        await().until(() -> known(publicId).has("code"));
        return publicId;
    }

    private HttpResponse<String> give(String command, Role role, String body) {
        return PROGRAM.post(
                "/api/v1/incidents/" + incident + "/" + command, PROGRAM.token(role), body);
    }

    private static JsonNode known(String id) {
        return Program.json(PROGRAM.get("/verify.json", null))
                .path("statements")
                .valueStream()
                .filter(it -> it.path("statement").asString().equals(id))
                .findFirst()
                .orElseGet(() -> new tools.jackson.databind.json.JsonMapper().createObjectNode());
    }

    private static HttpResponse<String> sent(String path, String message) {
        return PROGRAM.send(
                HttpRequest.newBuilder(PROGRAM.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "message="
                                                + URLEncoder.encode(
                                                        message, StandardCharsets.UTF_8))));
    }

    private static String checked(String message) {
        HttpResponse<String> answer = sent("/verify", message);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String body = answer.body();
        return body.substring(body.indexOf("id=\"results\""), body.indexOf("class=\"lead\""));
    }

    private static final String PLAIN =
            "Orders on our website are paused since 3 o’clock.\n- Stores are open.\n- Cards work.";

    @Test
    void knowsItsWordsInEveryFormInWhichTheyReachPeople() {
        for (String message :
                new String[] {
                    headline + "\n\n" + PLAIN,
                    "  " + headline + "\r\n\r\n" + PLAIN.replace("\n", "\r\n\r\n") + "  ",
                    headline
                            + " Orders on our website are paused since 3 o’clock.\n\n• Stores are open.\n• Cards work.",
                    headline
                            + "\nOrders on our website are paused since 3 o’clock.\nStores are open.\nCards work.",
                    headline + "\u00a0" + PLAIN,
                    headline,
                    headline + " /statements/" + id
                }) {
            assertThat(checked(message)).as(message).contains("Genuine.", id);
        }
    }

    @Test
    void knowsWordsThatAreAlsoThoseOfAnEarlierStatement() {
        assertThat(checked(PLAIN)).contains("Genuine.");
    }

    @Test
    void seesThroughTheSmallestChange() {
        for (String altered :
                new String[] {
                    PLAIN.replace("3 o", "4 o"),
                    PLAIN.replace("o’clock.", "o’clock"),
                    PLAIN.replace("Stores", "Store s"),
                    PLAIN.replace("Cards", "Саrds"),
                    PLAIN.replace("since 3 ", "since 3\n07700900. \n123) "),
                    PLAIN.toUpperCase(Locale.ROOT)
                }) {
            assertThat(checked(headline + "\n" + altered))
                    .as(altered)
                    .contains("Not ours.")
                    .doesNotContain("Genuine.");
        }
    }

    @Test
    void doesNotTakeWordsOfTwoLanguagesForOneStatement() {
        String both =
                published(
                        UUID.randomUUID().toString(),
                        "Two tongues",
                        "",
                        "\"cy\":{\"headline\":\"Dwy iaith\",\"body\":\"Geiriau Cymraeg.\"}");

        assertThat(checked("Dwy iaith\nGeiriau Cymraeg.")).contains("Genuine.", both);
        assertThat(checked("Dwy iaith\n" + PLAIN)).doesNotContain("Genuine.");
        assertThat(checked("Two tongues\nGeiriau Cymraeg.")).doesNotContain("Genuine.");
    }

    @Test
    void marksOurWordsWithOthersAddedToThem() {
        assertThat(checked(headline + "\n" + PLAIN + "\nSign in at http://evil.example now."))
                .contains("The rest is not ours", "/statements/")
                .doesNotContain("Genuine.");
        assertThat(checked("07700900123. " + PLAIN))
                .contains("The rest is not ours")
                .doesNotContain("Genuine.");
    }

    @Test
    void findsAStatementByItsCodeOrLinkWithoutVouchingForWordsItHasNotSeen() {
        for (String named :
                new String[] {
                    code,
                    code.toLowerCase(Locale.ROOT).replace("-", " "),
                    "/statements/" + id,
                    "http://localhost:8080/statements/" + id,
                    "http://localhost:8080/cy/statements/" + id
                }) {
            assertThat(checked(named)).as(named).contains("Compare the words", id);
        }
    }

    @Test
    void isNotTakenInByAForeignAddressOrABorrowedCode() {
        assertThat(checked("https://evil.example/statements/" + id))
                .contains("Not our words.")
                .doesNotContain("Compare the words", "Genuine.");
        assertThat(checked("Reset your password now. Check code " + code))
                .contains("Not our words.", id)
                .doesNotContain("Genuine.");
    }

    @Test
    void saysWhatBecameOfAStatement() {
        String correction =
                published(
                        UUID.randomUUID().toString(),
                        "Better " + headline,
                        ",\"corrects\":[\"%s\"],\"reason\":{\"en\":\"We know more\"}"
                                .formatted(statement));
        await().until(() -> known(id).has("correctedAt"));
        assertThat(checked(headline)).contains("have corrected it since").doesNotContain("Genuine");
        assertThat(checked(code)).contains("have corrected it since");
        assertThat(checked("Better " + headline)).contains("Genuine.", correction);
    }

    @Test
    void saysThatAStatementWasWithdrawn() {
        give(
                "withdraw-statement",
                Role.COMMS_APPROVER,
                "{\"statement\":\"%s\",\"reason\":\"secret\"}".formatted(statement));
        await().until(() -> known(id).has("withdrawnAt"));

        assertThat(checked(headline))
                .contains("have withdrawn it since")
                .doesNotContain("Genuine", "secret");
        assertThat(checked(code)).contains("have withdrawn it since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t"})
    void asksForSomethingToCheck(String nothing) {
        HttpResponse<String> answer = sent("/verify", nothing);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Paste some words");
    }

    @Test
    void refusesWhatIsLongerThanAnythingPublished() {
        assertThat(sent("/verify", "x".repeat(20_001)).statusCode()).isEqualTo(400);
        assertThat(sent("/verify", "x".repeat(2_000_000)).statusCode()).isIn(400, 413);
    }

    @Test
    void showsWhatWasPastedAsWordsOnly() {
        assertThat(sent("/verify", "<script>alert(1)</script>${7*7} </textarea><b>").body())
                .doesNotContain("<script>alert", "</textarea><b>")
                .contains("${7*7}");
    }

    @Test
    void answersInWelshAndNotInLanguagesItDoesNotSpeak() {
        assertThat(sent("/cy/verify", headline).body()).contains("Dilys.", "lang=\"cy\"");
        assertThat(sent("/xx/verify", headline).statusCode()).isEqualTo(404);
    }
}
