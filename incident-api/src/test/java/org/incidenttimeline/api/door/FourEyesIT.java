package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Ways round the second pair of eyes, each tried at the door. Not tried here, and why: two accounts
 * of one person (nobody but the administrator who makes accounts can know); imports, templates,
 * resending, rolling back (there are none); forging a signature (nothing is signed yet); inserting
 * a publication into the database (the hash chain shows it, {@code HashChainIT}; on PostgreSQL the
 * application's role may insert, so the database's own door is the operator's to keep); approving
 * while another revises ({@code ApprovalRacesIT}).
 */
class FourEyesIT {

    private static final Program PROGRAM = Program.shared();

    private final Statement statement = Statement.inANewIncident(PROGRAM);
    private final String author = PROGRAM.newToken(PROGRAM.newPerson(COMMS_AUTHOR));
    private final String approver = PROGRAM.newToken(PROGRAM.newPerson(COMMS_APPROVER));
    private final String both = PROGRAM.newToken(PROGRAM.newPerson(COMMS_AUTHOR, COMMS_APPROVER));

    @Test
    void approvingOnesOwnDraft() {
        String form = submitted(both);

        refused(give("approve-statement", both, form), 409, "approver-wrote-statement");
    }

    @Test
    void approvingWhatOneRevisedLast() {
        String id = UUID.randomUUID().toString();
        String first = hash(give("draft-statement", author, draft(id, "One")));
        String form = form(id, hash(give("revise-statement", both, revision(id, first, "Two"))));
        give("submit-statement", author, form);

        refused(give("approve-statement", both, form), 409, "approver-wrote-statement");
    }

    @Test
    void approvingWhatOneRevisedOnceAndAnotherRevisedSince() {
        String id = UUID.randomUUID().toString();
        String first = hash(give("draft-statement", both, draft(id, "One")));
        String form = form(id, hash(give("revise-statement", author, revision(id, first, "Two"))));
        give("submit-statement", author, form);

        refused(give("approve-statement", both, form), 409, "approver-wrote-statement");
    }

    @Test
    void publishingWhatNobodyApproved() {
        String form = submitted(author);

        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
        refused(give("schedule-statement", approver, at(form)), 409, "statement-not-ready");
    }

    @Test
    void changingTheWordsAfterTheApproval() {
        String id = UUID.randomUUID().toString();
        String approved = approved(id, "One");
        String first = hashOf(approved);
        String second = hash(give("revise-statement", author, revision(id, first, "Two")));

        refused(give("publish-statement", approver, approved), 409, "statement-not-ready");
        refused(give("publish-statement", approver, form(id, second)), 409, "statement-not-ready");
        give("submit-statement", author, form(id, second));
        refused(give("approve-statement", approver, approved), 409, "hash-stale");
    }

    @Test
    void changingTheWelshWordsAfterTheEnglishWereApproved() {
        String id = UUID.randomUUID().toString();
        String approved = approved(id, "One");
        String first = hashOf(approved);
        String welsh =
                """
                {"statement":"%s","basedOnHash":"%s","texts":{
                  "en":{"headline":"One","body":"Words."},
                  "cy":{"headline":"Rhywbeth arall","body":"Geiriau."}}}"""
                        .formatted(id, first);
        String second = hash(give("revise-statement", author, welsh));

        assertThat(second).isNotEqualTo(first);
        refused(give("publish-statement", approver, form(id, second)), 409, "statement-not-ready");
    }

    @Test
    void approvingInOneIncidentAndPublishingInAnother() {
        String id = UUID.randomUUID().toString();
        String approved = approved(id, "One");
        Statement other = Statement.inANewIncident(PROGRAM);

        refused(
                PROGRAM.post(other.path("publish-statement"), approver, approved),
                404,
                "unknown-statement");
        String twin = hash(PROGRAM.post(other.path("draft-statement"), author, draft(id, "One")));
        assertThat(approved).doesNotContain(twin);
        PROGRAM.post(other.path("submit-statement"), author, form(id, twin));
        refused(
                PROGRAM.post(other.path("approve-statement"), approver, approved),
                409,
                "hash-stale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve-statement",
                "publish-statement",
                "schedule-statement",
                "publish-urgently",
                "withdraw-statement",
                "review-urgent-publication"
            })
    void lettingAMachineDoIt(String command) {
        String service =
                Program.text(
                        PROGRAM.post(
                                "/api/v1/tokens",
                                Program.ADMIN,
                                """
                                {"kind":"SERVICE","service":"robot-%s","roles":["COMMS_APPROVER"]}"""
                                        .formatted(UUID.randomUUID())),
                        "secret");
        String id = UUID.randomUUID().toString();
        String form =
                switch (command) {
                    case "approve-statement", "publish-urgently" -> submitted(author);
                    case "publish-statement", "schedule-statement" -> approved(id, "One");
                    default -> published(id);
                };
        String body =
                switch (command) {
                    case "schedule-statement" -> at(form);
                    case "publish-urgently" -> with(form, "\"reason\":\"haste\"");
                    case "withdraw-statement" ->
                            "{\"statement\":\"%s\",\"reason\":\"haste\"}".formatted(id);
                    case "review-urgent-publication" ->
                            "{\"statement\":\"%s\",\"verdict\":\"ACCEPTED\"}".formatted(id);
                    default -> form;
                };

        refused(give(command, service, body), 403, "person-required");
    }

    @Test
    void takingTheRoleForOneself() {
        String person = PROGRAM.newPerson(COMMS_AUTHOR);
        String token = PROGRAM.newToken(person);

        HttpResponse<String> answer =
                PROGRAM.send(
                        PROGRAM.request("/api/v1/people/" + person, token)
                                .header("Content-Type", "application/json")
                                .method(
                                        "PATCH",
                                        HttpRequest.BodyPublishers.ofString(
                                                "{\"roles\":[\"COMMS_APPROVER\"]}")));

        refused(answer, 403, "forbidden");
        refused(give("approve-statement", token, submitted(author)), 403, "forbidden");
    }

    @Test
    void approvingAsAnAdministrator() {
        refused(give("approve-statement", Program.ADMIN, submitted(author)), 403, "forbidden");
        refused(
                PROGRAM.post(
                        "/api/v1/people",
                        Program.ADMIN,
                        "{\"name\":\"%s\",\"roles\":[\"ADMIN\",\"COMMS_APPROVER\"]}"
                                .formatted(UUID.randomUUID())),
                409,
                "admin-holds-comms-role");
    }

    @Test
    void usingAnApprovalThatARejectionTookAway() {
        String id = UUID.randomUUID().toString();
        String form = approved(id, "One");
        give(
                "reject-statement",
                approver,
                "{\"statement\":\"%s\",\"reason\":\"No\"}".formatted(id));

        give("submit-statement", author, form);

        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
    }

    @Test
    void publishingByScheduleWhatWasDiscardedOrRevisedMeanwhile() {
        String id = UUID.randomUUID().toString();
        String form = approved(id, "One");
        give("schedule-statement", approver, at(form));
        String first = hashOf(form);
        String position =
                Program.text(
                        give("revise-statement", author, revision(id, first, "Two")), "position");

        JsonNode revised = state(id, position);
        assertThat(revised.path("state").asString()).isEqualTo("DRAFTED");
        assertThat(revised.has("schedule")).isFalse();
        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
        Program.text(
                give("discard-statement", author, "{\"statement\":\"%s\"}".formatted(id)),
                "version");
        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
    }

    @Test
    void correctingWithoutAnApproval() {
        String id = UUID.randomUUID().toString();
        published(id);
        String correction = UUID.randomUUID().toString();
        String draft =
                """
                {"statement":"%s","texts":{"en":{"headline":"Two","body":"Words."}},
                 "corrects":["%s"],"reason":{"en":"We know more."}}"""
                        .formatted(correction, id);
        String form = form(correction, hash(give("draft-statement", author, draft)));

        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
    }

    @Test
    void publishingAgainWhatWasPublishedOrWithdrawn() {
        String id = UUID.randomUUID().toString();
        String form = published(id);

        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
        give(
                "withdraw-statement",
                approver,
                "{\"statement\":\"%s\",\"reason\":\"No\"}".formatted(id));
        refused(give("publish-statement", approver, form), 409, "statement-not-ready");
    }

    @Test
    void repeatingARequestUnderItsKeyMakesNothingNew() {
        String id = UUID.randomUUID().toString();
        String form = approved(id, "One");
        String path = statement.path("publish-statement");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = PROGRAM.post(path, approver, form, "Idempotency-Key", key);
        HttpResponse<String> again = PROGRAM.post(path, approver, form, "Idempotency-Key", key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        refused(
                PROGRAM.post(path, approver, form(id, "0".repeat(64)), "Idempotency-Key", key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void speakingUrgentlyWithoutTheRoleAndReviewingOneself() {
        String id = UUID.randomUUID().toString();
        String form = form(id, hash(give("draft-statement", both, draft(id, "One"))));
        String urgent = with(form, "\"reason\":\"nobody is awake\"");
        String review = "{\"statement\":\"%s\",\"verdict\":\"ACCEPTED\"}".formatted(id);

        refused(give("publish-urgently", author, urgent), 403, "forbidden");
        assertThat(give("publish-urgently", both, urgent).statusCode()).isEqualTo(200);
        refused(give("review-urgent-publication", both, review), 409, "reviewer-published");
        refused(
                PROGRAM.post(
                        statement.path("resolve"),
                        PROGRAM.token(RESPONDER),
                        "{\"outcome\":\"RESOLVED\"}"),
                409,
                "reviews-open");
        assertThat(give("review-urgent-publication", approver, review).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> give(String command, String token, String body) {
        return PROGRAM.post(statement.path(command), token, body);
    }

    private String submitted(String by) {
        String id = UUID.randomUUID().toString();
        String form = form(id, hash(give("draft-statement", by, draft(id, "One"))));
        Program.text(give("submit-statement", by, form), "version");
        return form;
    }

    private String approved(String id, String headline) {
        String form = form(id, hash(give("draft-statement", author, draft(id, headline))));
        Program.text(give("submit-statement", author, form), "version");
        Program.text(give("approve-statement", approver, form), "version");
        return form;
    }

    private String published(String id) {
        String form = approved(id, "One");
        Program.text(give("publish-statement", approver, form), "publicId");
        return form;
    }

    private JsonNode state(String id, String position) {
        String path =
                "/api/v1/incidents/%s/statements/%s?min-position=%s"
                        .formatted(statement.incident(), id, position);
        return Program.json(Program.patiently(() -> PROGRAM.get(path, PROGRAM.token(ANALYST))))
                .path("statement");
    }

    private static String draft(String id, String headline) {
        return "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"Words.\"}}}"
                .formatted(id, headline);
    }

    private static String revision(String id, String based, String headline) {
        return with(draft(id, headline), "\"basedOnHash\":\"%s\"".formatted(based));
    }

    private static String form(String id, String hash) {
        return "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(id, hash);
    }

    private static String hashOf(String form) {
        return form.substring(form.lastIndexOf(':') + 2, form.length() - 2);
    }

    private static String at(String form) {
        return with(form, "\"at\":\"%s\"".formatted(Instant.now().plus(Duration.ofHours(1))));
    }

    private static String with(String form, String member) {
        return form.substring(0, form.length() - 1) + "," + member + "}";
    }

    private static String hash(HttpResponse<String> answer) {
        return Program.text(answer, "contentHash");
    }

    private static void refused(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Program.json(answer).path("type").asString()).endsWith("/problems/" + slug);
    }
}
