package org.incidenttimeline.api.comms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Browser;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.junit.jupiter.api.Test;

/** The statement desk when something else has happened since its page was drawn. */
class DeskMeanwhileIT {

    private static final Program PROGRAM = Program.shared();
    private static final Browser AUTHOR = Browser.signedIn(PROGRAM, COMMS_AUTHOR);
    private static final Browser APPROVER = Browser.signedIn(PROGRAM, COMMS_APPROVER);
    private static final Browser BOTH = Browser.signedIn(PROGRAM, COMMS_AUTHOR, COMMS_APPROVER);

    private final String incident = Statement.inANewIncident(PROGRAM).incident();
    private final String base = "/internal/incidents/" + incident;
    private final String newForm = base + "/desk/new";
    private final String headline = "Orders pause " + UUID.randomUUID();

    @Test
    void savesAsANewStatementWhatWasTypedWhileItWasPublished() {
        String at = at(draft("commitments[0].words.en", "We tell.", "commitments[0].subject", "a"));
        HttpResponse<String> form = AUTHOR.open(at + "/revise");
        publish(at);
        List<Map.Entry<String, String>> typed = fields(form, at + "/revise", "My new words");

        HttpResponse<String> refused = AUTHOR.post(at + "/revise", typed);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Browser.text(refused))
                .contains("It can no longer be changed", "is now in the state “Published”")
                .contains("My new words", "Save as a new statement")
                .doesNotContain("PUBLISHED", "saved this statement while", "Someone else");
        assertThat(refused.body()).doesNotContain("<button class=\"primary\" type=\"submit\">Save");
        HttpResponse<String> saved =
                AUTHOR.follow(
                        AUTHOR.post(newForm, fields(refused, at + "/revise", "My new words")));
        assertThat(Browser.text(saved)).contains("Saved as a draft", "My new words", "We tell.");
        assertThat(at(saved)).isNotEqualTo(at);
        assertThat(AUTHOR.open(at + "/revise").headers().firstValue("Location").orElse(""))
                .endsWith(at);
    }

    @Test
    void leadsFromAPublishedStatementToWhatReadersSee() {
        String longer = "word ".repeat(53) + "tail";
        HttpResponse<String> draft = draft("outlets.SOCIAL.en", longer);
        assertThat(Browser.text(draft))
                .contains("293 of 280 characters with its link", "They will be cut", "word… ")
                .contains("/statements/…")
                .doesNotContain("tail", "See it as readers do");
        String at = at(draft);
        publish(at);

        HttpResponse<String> page = AUTHOR.open(at);

        assertThat(Browser.text(page)).contains("See it as readers do").doesNotContain("tail");
        String link = page.body().replaceAll("(?s).*href=\"(/statements/[0-9a-f-]+)\".*", "$1");
        await().untilAsserted(() -> assertThat(AUTHOR.open(link).body()).contains(headline));
        assertThat(Browser.text(page)).contains("word… ", link);
    }

    @Test
    void tellsADeedOnlyWhileTheStatementIsAsItLeftIt() {
        String at = at(draft());
        assertThat(Browser.text(AUTHOR.open(at + "?done=publish"))).doesNotContain("Readers see");
        assertThat(Browser.text(AUTHOR.open(at + "?done=withdraw"))).doesNotContain("Withdrawn");
        String inside = at(draft("audience", "COLLEAGUES"));
        publish(inside);

        assertThat(Browser.text(AUTHOR.open(inside + "?done=publish")))
                .contains("Published to colleagues")
                .doesNotContain("Readers see it", "See it as readers do");
        assertThat(Browser.text(AUTHOR.open(inside + "?done=draft")))
                .doesNotContain("Nothing is public yet");
    }

    @Test
    void offersNoReviewToWhoPublishedAndNoneToWhoWrote() {
        String at = at(draft());
        APPROVER.follow(
                APPROVER.submit(
                        APPROVER.open(at),
                        at + "/publish-urgently",
                        "reason",
                        "It burns.",
                        "confirm",
                        "yes"));

        assertThat(APPROVER.open(at).body()).doesNotContain(at + "/review");
        assertThat(BOTH.open(at).body()).contains(at + "/review");
    }

    @Test
    void saysThatAPromiseToCustomersEnds() {
        String promising = at(draft("nextUpdateBy", "2099-07-01T09:00"));
        publish(promising);

        String plain = Browser.text(draft());

        assertThat(plain)
                .contains("Customers were promised an update by 1 Jul 2099 08:00 UTC (09:00 BST)")
                .contains("the promise ends with it");
        assertThat(Browser.text(AUTHOR.open(newForm))).contains("Customers were promised");
        assertThat(Browser.text(draft("nextUpdateBy", "2099-08-01T09:00")))
                .doesNotContain("Customers were promised");
    }

    @Test
    void saysInPlainWordsWhatStandsInTheWay() {
        String at = at(draft());
        HttpResponse<String> seen = AUTHOR.open(at);
        AUTHOR.submit(seen, at + "/submit");
        List<Map.Entry<String, String>> again =
                new ArrayList<>(AUTHOR.hidden(seen, at + "/submit").entrySet());
        again.removeIf(it -> it.getKey().equals("idempotencyKey"));
        again.add(Map.entry("idempotencyKey", UUID.randomUUID().toString()));

        String moved = Browser.text(AUTHOR.post(at + "/submit", again));

        assertThat(moved)
                .contains("It has moved on meanwhile", "“Waiting for approval”")
                .doesNotContain("Someone else", "SUBMITTED", "What you typed");
        HttpResponse<String> form = AUTHOR.open(newForm);
        AUTHOR.submit(form, newForm, "texts.en.headline", "A", "texts.en.body", "One");
        assertThat(
                        Browser.text(
                                AUTHOR.submit(
                                        form,
                                        newForm,
                                        "texts.en.headline",
                                        "A",
                                        "texts.en.body",
                                        "Two")))
                .contains("This form was sent before with other words")
                .doesNotContain("idempotency", "Idempotency-Key");
    }

    @Test
    void refusesMoreRowsThanAStatementCanHave() {
        HttpResponse<String> refused =
                AUTHOR.submit(
                        AUTHOR.open(newForm),
                        newForm,
                        "texts.en.headline",
                        headline,
                        "texts.en.body",
                        "Words.",
                        "claims[50].subject",
                        "customer-data",
                        "claims[50].value",
                        "SAFE");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Browser.text(refused)).contains("Claims must have at most 50 entries");
    }

    @Test
    void givesBackWhatWasTypedToWhoWasSignedOutMeanwhile() {
        List<Map.Entry<String, String>> typed =
                List.of(
                        Map.entry("_csrf", "stale-token"),
                        Map.entry("password", "secret"),
                        Map.entry("idempotencyKey", UUID.randomUUID().toString()),
                        Map.entry("texts.en.body", "<b>Long</b> words"));

        HttpResponse<String> stranger = Browser.signedOut(PROGRAM).post(newForm, typed);
        HttpResponse<String> old = AUTHOR.post(newForm, typed);

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).contains("You were signed out", "href=\"/login\"");
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body())
                .contains("This page is too old", "open it again", "href=\"" + newForm);
        for (HttpResponse<String> page : List.of(stranger, old)) {
            assertThat(page.body())
                    .contains("<h3>texts.en.body</h3>", "&lt;b&gt;Long&lt;/b&gt; words</pre>")
                    .doesNotContain("secret", "stale-token", "idempotencyKey", "<b>");
        }
        assertThat(Browser.signedOut(PROGRAM).post("/internal/incidents", typed).body())
                .doesNotContain("Long");
    }

    private static List<Map.Entry<String, String>> fields(
            HttpResponse<String> form, String action, String body) {
        return Stream.concat(
                        Forms.fieldsOf(form, action).stream()
                                .filter(it -> !it.getKey().equals("texts.en.body")),
                        Stream.of(Map.entry("texts.en.body", body)))
                .toList();
    }

    private HttpResponse<String> draft(String... more) {
        String[] typed = {"texts.en.headline", headline, "texts.en.body", "Orders pause."};
        return AUTHOR.follow(
                AUTHOR.submit(
                        AUTHOR.open(newForm),
                        newForm,
                        Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new)));
    }

    private void publish(String at) {
        AUTHOR.follow(AUTHOR.submit(AUTHOR.open(at), at + "/submit"));
        APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/approve"));
        APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/publish"));
    }

    private static String at(HttpResponse<String> page) {
        return page.uri().getPath();
    }
}
