package org.incidenttimeline.api.comms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.incidenttimeline.api.door.Browser;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The statement desk, used as people do: signed in, without script. */
class DeskIT {

    private static final Program PROGRAM = Program.shared();
    private static final Browser AUTHOR = Browser.signedIn(PROGRAM, COMMS_AUTHOR);
    private static final Browser APPROVER = Browser.signedIn(PROGRAM, COMMS_APPROVER);
    private static final Browser BOTH = Browser.signedIn(PROGRAM, COMMS_AUTHOR, COMMS_APPROVER);

    private final String incident = Statement.inANewIncident(PROGRAM).incident();
    private final String base = "/internal/incidents/" + incident;
    private final String newForm = base + "/desk/new";
    private final String headline = "Orders pause " + UUID.randomUUID();

    @Test
    void bringsWordsFromAFormToTheCustomerNotice() {
        HttpResponse<String> saved = draft(AUTHOR, "outlets.SOCIAL.en", "Short.");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(Browser.text(saved))
                .contains(headline, "Nothing is public yet", "30 of 280", "Hand in for approval");
        assertThat(saved.body()).contains("<p>We have <strong>paused</strong> orders.</p>");
        String at = at(saved);

        HttpResponse<String> handedIn = AUTHOR.follow(AUTHOR.submit(saved, at + "/submit"));
        assertThat(Browser.text(handedIn)).contains("Waiting for approval", "someone else must");
        HttpResponse<String> approved =
                APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/approve"));
        assertThat(Browser.text(approved)).contains("Publish now");
        HttpResponse<String> published =
                APPROVER.follow(APPROVER.submit(approved, at + "/publish"));

        assertThat(Browser.text(published)).contains("Readers see it now");
        await().untilAsserted(
                        () ->
                                assertThat(PROGRAM.get("/api/v1/public/notice", null).body())
                                        .contains(headline));
        assertThat(AUTHOR.open(base + "/desk").body()).contains(headline, "state-PUBLISHED");
    }

    @Test
    void namesEveryFieldToBlameAndKeepsWhatWasTyped() {
        HttpResponse<String> form = AUTHOR.open(newForm);

        HttpResponse<String> refused =
                AUTHOR.submit(
                        form,
                        newForm,
                        "texts.en.headline",
                        "x".repeat(161),
                        "texts.en.body",
                        "First line\r\nsecond",
                        "texts.cy.body",
                        "Geiriau",
                        "claims[1].subject",
                        "Customer data",
                        "claims[1].value",
                        "",
                        "nextUpdateBy",
                        "2025-03-30T01:30",
                        "guidance[0].channels",
                        "website-orders",
                        "audience",
                        "CUSTOMERS");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Browser.text(refused))
                .contains(
                        "Headline (en) must be at most 160 characters",
                        "Headline (cy) must not be blank",
                        "Value of claim 2 must be",
                        "Words of guidance 1 (en) must not be blank",
                        "Next update by is a time that the clocks of Europe/London skip")
                .contains("First line second", "Geiriau");
        assertThat(refused.body())
                .contains(
                        "value=\"" + "x".repeat(161) + "\"",
                        "value=\"Customer data\"",
                        "value=\"2025-03-30T01:30\"",
                        "id=\"texts.cy.headline-error\"");
        assertThat(statements()).isEmpty();
    }

    @Test
    void offersMoreRowsAndKeepsWhatWasTyped() {
        HttpResponse<String> form = AUTHOR.open(newForm);

        HttpResponse<String> longer =
                AUTHOR.submit(
                        form,
                        newForm,
                        "texts.en.body",
                        "Half a",
                        "claims[0].value",
                        "NONE",
                        "more",
                        "claims");

        assertThat(longer.statusCode()).isEqualTo(200);
        assertThat(longer.body())
                .contains("Half a</textarea>", "name=\"claims[5].subject\"", "value=\"NONE\"");
        assertThat(form.body()).doesNotContain("claims[2].subject");
    }

    @Test
    void takesADoubleClickForOneDraft() {
        HttpResponse<String> form = AUTHOR.open(newForm);
        String[] typed = {"texts.en.headline", headline, "texts.en.body", "Words."};

        HttpResponse<String> first = AUTHOR.submit(form, newForm, typed);
        HttpResponse<String> second = AUTHOR.submit(form, newForm, typed);

        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(statements()).hasSize(1);
    }

    @Test
    void showsWhatWasSavedBesideWhatIsSentAgainWithOtherWords() {
        HttpResponse<String> form = AUTHOR.open(newForm);
        AUTHOR.submit(form, newForm, "texts.en.headline", headline, "texts.en.body", "Words.");

        HttpResponse<String> again =
                AUTHOR.submit(
                        form, newForm, "texts.en.headline", headline, "texts.en.body", "Others.");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Others.</textarea>", ">Words.</div>", "basedOnHash");
        assertThat(statements()).hasSize(1);
    }

    @Test
    void showsWhatSomeoneElseSavedBesideWhatWasTyped() {
        String at = at(draft(AUTHOR));
        HttpResponse<String> mine = AUTHOR.open(at + "/revise");
        HttpResponse<String> theirs = BOTH.open(at + "/revise");
        BOTH.follow(
                BOTH.submit(
                        theirs,
                        at + "/revise",
                        "texts.en.headline",
                        "Theirs",
                        "texts.en.body",
                        "Their body"));

        HttpResponse<String> stale =
                AUTHOR.submit(
                        mine,
                        at + "/revise",
                        "texts.en.headline",
                        "Mine",
                        "texts.en.body",
                        "My body");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "value=\"Mine\"",
                        "My body</textarea>",
                        ">Theirs</div>",
                        ">Their body</div>");
        HttpResponse<String> settled =
                AUTHOR.follow(
                        AUTHOR.submit(
                                stale,
                                at + "/revise",
                                "texts.en.headline",
                                "Ours",
                                "texts.en.body",
                                "Our body"));
        assertThat(Browser.text(settled)).contains("Ours", "Our body");
    }

    @Test
    void writesAFormFromADraftAndTheSameDraftFromTheForm() {
        String token = PROGRAM.token(COMMS_AUTHOR);
        String body =
                """
                {"publicTitle":{"en":"Orders","cy":"Archebion"},
                 "texts":{"en":{"headline":"H","body":"One\\n\\n  two"},"cy":{"headline":"P","body":"Un"}},
                 "outlets":{"SOCIAL":{"en":"S"},"STORE":{"en":"T","cy":"U"}},
                 "claims":[{"subject":"customer-data","value":"SAFE"},{"subject":"channel:stores","value":"OPERATING"}],
                 "commitments":[{"words":{"en":"We tell."},"subject":"customer-data"}],
                 "guidance":[{"words":{"en":"Do.","cy":"Gwneud."},"channels":["stores"]}],
                 "covers":["payments"],"nextUpdateBy":"2099-10-25T01:30:00.000Z"}
                """;
        JsonNode made =
                Program.json(
                        PROGRAM.post(
                                "/api/v1/incidents/" + incident + "/draft-statement", token, body));
        String at = base + "/statements/" + made.path("statement").asString();
        HttpResponse<String> form = AUTHOR.open(at + "/revise");

        HttpResponse<String> saved =
                AUTHOR.follow(AUTHOR.post(at + "/revise", Forms.fieldsOf(form, at + "/revise")));

        assertThat(saved.body()).contains(made.path("contentHash").asString());
    }

    @Test
    void refusesAnAuthorsOwnApprovalInPlainWords() {
        String at = at(draft(BOTH));
        HttpResponse<String> submitted = BOTH.follow(BOTH.submit(BOTH.open(at), at + "/submit"));
        assertThat(submitted.body()).doesNotContain(at + "/approve\"");
        Map<String, String> hidden = BOTH.hidden(submitted, at + "/discard");

        HttpResponse<String> refused = BOTH.post(at + "/approve", List.copyOf(hidden.entrySet()));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Browser.text(refused))
                .contains("Someone who never wrote in this statement must approve it");
    }

    @Test
    void doesNotApproveWhatWasChangedMeanwhile() {
        String at = at(draft(AUTHOR));
        AUTHOR.follow(AUTHOR.submit(AUTHOR.open(at), at + "/submit"));
        HttpResponse<String> seen = APPROVER.open(at);
        HttpResponse<String> form = AUTHOR.open(at + "/revise");
        HttpResponse<String> changed =
                AUTHOR.follow(
                        AUTHOR.submit(
                                form,
                                at + "/revise",
                                "texts.en.headline",
                                "Changed",
                                "texts.en.body",
                                "Words."));
        AUTHOR.follow(AUTHOR.submit(changed, at + "/submit"));

        HttpResponse<String> refused = APPROVER.submit(seen, at + "/approve");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Browser.text(refused))
                .contains("This statement was changed meanwhile", "Changed");
    }

    @Test
    void asksTwiceBeforeItPublishesUrgentlyAndKeepsTheReason() {
        String at = at(draft(AUTHOR));
        HttpResponse<String> page = APPROVER.open(at);

        HttpResponse<String> refused =
                APPROVER.submit(page, at + "/publish-urgently", "reason", "It burns.");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("It burns.</textarea>", "PUBLISH_URGENTLY-confirm-error");

        HttpResponse<String> published =
                APPROVER.follow(
                        APPROVER.submit(
                                refused,
                                at + "/publish-urgently",
                                "reason",
                                "It burns.",
                                "confirm",
                                "yes"));
        assertThat(Browser.text(published)).contains("published urgently", "It burns.");
        assertThat(Browser.text(BOTH.open(base + "/desk"))).contains("waits for its review");
        HttpResponse<String> reviewed =
                BOTH.follow(
                        BOTH.submit(
                                BOTH.open(at), at + "/review", "verdict", "ACCEPTED", "note", ""));
        assertThat(Browser.text(reviewed)).contains("Reviewed.", "Yes, it was right");
    }

    @Test
    void leadsFromWordsThatAreNoLongerTrueToTheirCorrection() {
        String at =
                at(draft(AUTHOR, "claims[0].subject", "customer data", "claims[0].value", "safe"));
        publish(at);
        Program.text(
                PROGRAM.post(
                        "/api/v1/incidents/" + incident + "/record-finding",
                        PROGRAM.token(RESPONDER),
                        """
                        {"subject":"customer-data","value":"TAKEN","certainty":"CONFIRMED",
                         "detail":"Copies were found.","source":"Experts","disclosable":true}
                        """),
                "finding");

        HttpResponse<String> desk = AUTHOR.open(base + "/desk");
        assertThat(Browser.text(desk))
                .contains("They say customer-data is SAFE; it is now known to be TAKEN.");
        String id = at.substring(at.lastIndexOf('/') + 1);
        assertThat(AUTHOR.open(newForm).body())
                .contains("name=\"corrects\" value=\"" + id + "\"", "no longer true")
                .doesNotContain("name=\"corrects\" value=\"" + id + "\" checked");
        HttpResponse<String> form = AUTHOR.open(newForm + "?corrects=" + id);
        assertThat(form.body())
                .contains("name=\"corrects\" value=\"" + id + "\" checked=\"checked\"", headline)
                .doesNotContain("value=\"SAFE\" list");
        HttpResponse<String> correction =
                AUTHOR.follow(
                        AUTHOR.submit(
                                form,
                                newForm,
                                "texts.en.headline",
                                "Data was taken",
                                "texts.en.body",
                                "Words.",
                                "corrects",
                                id,
                                "reason.en",
                                "We know more now."));
        publish(at(correction));

        assertThat(Browser.text(AUTHOR.open(base + "/desk")))
                .contains("Nothing needs action now", "corrected");
        assertThat(AUTHOR.open(at).body()).doesNotContain("?corrects=");
    }

    @Test
    void schedulesOnTheClocksOfTheSiteAndCallsItOff() {
        String at = at(draft(AUTHOR));
        AUTHOR.follow(AUTHOR.submit(AUTHOR.open(at), at + "/submit"));
        HttpResponse<String> approved =
                APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/approve"));
        HttpResponse<String> past =
                APPROVER.submit(approved, at + "/schedule", "at", "2025-04-24T16:00");
        assertThat(past.statusCode()).isEqualTo(409);
        assertThat(past.body()).contains("value=\"2025-04-24T16:00\"");

        HttpResponse<String> scheduled =
                APPROVER.follow(APPROVER.submit(past, at + "/schedule", "at", "2099-07-01T09:00"));

        assertThat(Browser.text(scheduled))
                .contains("To be published 1 Jul 2099 08:00 UTC (09:00 BST)");
        HttpResponse<String> off =
                APPROVER.follow(APPROVER.submit(scheduled, at + "/cancel-schedule"));
        assertThat(Browser.text(off)).contains("called off", "Publish now");
    }

    @Test
    void showsMarkupAsTextWhereverSomeoneTypedIt() {
        String evil = "<img src=x onerror=alert(1)>\"'";
        HttpResponse<String> saved =
                draft(
                        AUTHOR,
                        "texts.cy.headline",
                        evil,
                        "texts.cy.body",
                        evil,
                        "publicTitle.en",
                        evil);
        HttpResponse<String> form = AUTHOR.open(at(saved) + "/revise");

        for (HttpResponse<String> page : List.of(saved, form, AUTHOR.open(base + "/desk"))) {
            assertThat(page.body()).doesNotContain("<img");
        }
        assertThat(form.body()).contains("&lt;img");
        assertThat(
                        AUTHOR.open(base + "/statements/" + UUID.randomUUID() + "?done=%3Cimg%3E")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsFormsForgersAndOtherRolesOut() {
        HttpResponse<String> saved = draft(AUTHOR);
        String at = at(saved);
        Map<String, String> hidden = new java.util.HashMap<>(AUTHOR.hidden(saved, at + "/submit"));
        hidden.remove("_csrf");
        assertThat(AUTHOR.post(at + "/submit", List.copyOf(hidden.entrySet())).statusCode())
                .isEqualTo(403);
        assertThat(AUTHOR.submit(saved, at + "/submit", "contentHash", "x").statusCode())
                .as("the first of two hashes counts")
                .isEqualTo(302);

        Browser reader = Browser.signedIn(PROGRAM, Role.ANALYST);
        HttpResponse<String> read = reader.open(at);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(read.body()).doesNotContain("action=\"" + at);
        assertThat(reader.open(newForm).statusCode()).isEqualTo(403);
        assertThat(APPROVER.open(at + "/revise").statusCode()).isEqualTo(403);
        assertThat(Browser.signedIn(PROGRAM, Role.DASHBOARD).open(base + "/desk").statusCode())
                .isEqualTo(403);
        String elsewhere = "/internal/incidents/" + UUID.randomUUID();
        assertThat(AUTHOR.open(elsewhere + "/desk").statusCode()).isEqualTo(404);
        assertThat(AUTHOR.open(elsewhere + at.substring(base.length())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesAStatementAsLongAsTheRulesAllow() {
        String longest = "ŵ".repeat(9_999) + "!";

        HttpResponse<String> saved =
                draft(AUTHOR, "texts.cy.headline", "P", "texts.cy.body", longest);

        assertThat(saved.body()).contains(longest);
    }

    private HttpResponse<String> draft(Browser browser, String... more) {
        String[] typed =
                java.util.Arrays.copyOf(
                        new String[] {
                            "texts.en.headline",
                            headline,
                            "texts.en.body",
                            "We have **paused** orders."
                        },
                        4 + more.length);
        System.arraycopy(more, 0, typed, 4, more.length);
        return browser.follow(browser.submit(browser.open(newForm), newForm, typed));
    }

    private void publish(String at) {
        AUTHOR.follow(AUTHOR.submit(AUTHOR.open(at), at + "/submit"));
        APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/approve"));
        APPROVER.follow(APPROVER.submit(APPROVER.open(at), at + "/publish"));
    }

    private static String at(HttpResponse<String> page) {
        return page.uri().getPath();
    }

    private List<JsonNode> statements() {
        return Program.json(
                        PROGRAM.get("/api/v1/incidents/" + incident, PROGRAM.token(COMMS_AUTHOR)))
                .path("statements")
                .valueStream()
                .toList();
    }
}
