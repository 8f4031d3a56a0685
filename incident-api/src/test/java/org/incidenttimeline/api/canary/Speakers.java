package org.incidenttimeline.api.canary;

import static org.incidenttimeline.api.canary.Desk.form;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.incidenttimeline.api.canary.Case.State;
import org.incidenttimeline.api.canary.Case.Words;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What authors and approvers do with statements full of marked words. */
final class Speakers {

    private static final List<String> AUDIENCES =
            List.of("CUSTOMERS", "CUSTOMERS", "INVESTORS", "PRESS", "SUPPLIERS", "COLLEAGUES");

    private final Desk desk;
    private final Channels channels;

    Speakers(Desk desk, Channels channels) {
        this.desk = desk;
        this.channels = channels;
    }

    Words draft(Case it) {
        return draft(it, desk.any(AUDIENCES), (String) null);
    }

    /** Words on a subject, or on any. */
    Words draft(Case it, String audience, @Nullable String subject) {
        return draft(it, audience, subject == null ? subject(it) : subject, null);
    }

    private Words draft(Case it, String audience, String subject, @Nullable Words corrected) {
        String statement = UUID.randomUUID().toString();
        Words words = new Words(statement, audience, subject);
        Map<String, @Nullable Object> form = full(it, words, corrected);
        form.put("statement", statement);
        JsonNode made = desk.give(it.path("draft-statement"), Role.COMMS_AUTHOR, form);
        if (made.has("contentHash")) {
            words.hash = made.path("contentHash").asString();
            it.words.add(words);
        }
        return words;
    }

    private String subject(Case it) {
        it.subjects.add(desk.marks().slug());
        return desk.random().nextInt(3) == 0 ? desk.any(it.subjects) : it.subjects.getLast();
    }

    void revise(Case it, Words words) {
        Map<String, @Nullable Object> form = full(it, words, null);
        form.put("statement", words.statement);
        form.put("basedOnHash", words.hash);
        JsonNode made = desk.give(it.path("revise-statement"), Role.COMMS_AUTHOR, form);
        if (made.has("contentHash")) {
            words.hash = made.path("contentHash").asString();
            words.state = State.DRAFTED;
        }
    }

    /** As full as a statement can be. */
    private Map<String, @Nullable Object> full(Case it, Words words, @Nullable Words corrected) {
        boolean customers = words.audience.equals("CUSTOMERS");
        String channel = channels.any(!words.audience.equals("COLLEAGUES"));
        String value = it.known.getOrDefault(words.subject, desk.marks().word());
        Map<String, @Nullable Object> form =
                form(
                        "publicTitle",
                        desk.random().nextBoolean() ? spoken() : null,
                        "texts",
                        Map.of("en", text(), "cy", text()),
                        "outlets",
                        outlets(),
                        "audience",
                        words.audience,
                        "claims",
                        List.of(form("subject", words.subject, "value", value)),
                        "commitments",
                        List.of(promise(words)),
                        "guidance",
                        List.of(advice(words, channel)),
                        "covers",
                        List.of(desk.marks().slug(), "channel:" + channel),
                        "nextUpdateBy",
                        customers ? desk.marks().later(desk.now()) : null);
        if (corrected != null) {
            form.put("corrects", List.of(corrected.statement));
            form.put("reason", spoken());
            form.put("retiresGuidance", List.of(corrected.guidance));
            form.put(
                    "keeps",
                    it.known.containsKey(words.subject)
                            ? List.of(corrected.commitment)
                            : List.of());
        }
        return form;
    }

    private Map<String, @Nullable Object> promise(Words words) {
        return form("commitment", words.commitment, "words", spoken(), "subject", words.subject);
    }

    private Map<String, @Nullable Object> advice(Words words, String channel) {
        return form("guidance", words.guidance, "words", spoken(), "channels", List.of(channel));
    }

    private Map<String, Object> outlets() {
        Map<String, Object> outlets = new LinkedHashMap<>();
        for (String outlet : List.of("APP", "EMAIL", "SOCIAL", "STORE", "PRESS")) {
            if (desk.random().nextBoolean()) {
                outlets.put(outlet, spoken());
            }
        }
        return outlets;
    }

    private Map<String, String> text() {
        String body = desk.random().nextBoolean() ? desk.marks().text() : desk.marks().word();
        return Map.of("headline", desk.marks().text(), "body", body);
    }

    private Map<String, String> spoken() {
        return Map.of("en", desk.marks().text(), "cy", desk.marks().text());
    }

    private boolean give(
            Case it, Words words, String command, Role role, int number, Object... more) {
        List<@Nullable Object> pairs =
                new ArrayList<>(List.of("statement", words.statement, "contentHash", words.hash));
        pairs.addAll(List.of(more));
        Map<String, @Nullable Object> form = form(pairs.toArray());
        if (List.of(
                        "reject-statement",
                        "cancel-schedule",
                        "withdraw-statement",
                        "discard-statement",
                        "review-urgent-publication")
                .contains(command)) {
            form.remove("contentHash");
        }
        return desk.give(it.path(command), role, number, form).has("version");
    }

    private void step(Case it, Words words, String command, Role role, State next, Object... more) {
        if (give(it, words, command, role, 0, more)) {
            words.state = next;
        }
    }

    void submit(Case it, Words words) {
        step(it, words, "submit-statement", Role.COMMS_AUTHOR, State.SUBMITTED);
    }

    void approve(Case it, Words words) {
        step(it, words, "approve-statement", Role.COMMS_APPROVER, State.APPROVED);
    }

    void reject(Case it, Words words) {
        step(
                it,
                words,
                "reject-statement",
                Role.COMMS_APPROVER,
                State.DRAFTED,
                "reason",
                desk.marks().text());
    }

    void publish(Case it, Words words) {
        step(it, words, "publish-statement", Role.COMMS_APPROVER, State.PUBLISHED);
    }

    void publishUrgently(Case it, Words words) {
        step(
                it,
                words,
                "publish-urgently",
                Role.COMMS_APPROVER,
                State.URGENT,
                "reason",
                desk.marks().text());
    }

    /** By a second approver. */
    void review(Case it, Words words) {
        String note = desk.marks().text();
        if (give(
                it,
                words,
                "review-urgent-publication",
                Role.COMMS_APPROVER,
                1,
                "verdict",
                desk.any(List.of("ACCEPTED", "OBJECTED")),
                "note",
                note)) {
            words.state = State.PUBLISHED;
        }
    }

    Instant schedule(Case it, Words words) {
        Instant at = desk.marks().time(desk.now().plus(Duration.ofHours(2)));
        step(it, words, "schedule-statement", Role.COMMS_APPROVER, State.SCHEDULED, "at", at);
        return at;
    }

    /** Until the program has published it or told why not. */
    void awaitDecided(Case it, Words words) {
        String path = "/api/v1/incidents/" + it.id + "/statements/" + words.statement;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                !desk.read(path)
                                        .path("statement")
                                        .path("state")
                                        .asString()
                                        .equals("SCHEDULED"));
    }

    void cancel(Case it, Words words) {
        step(it, words, "cancel-schedule", Role.COMMS_APPROVER, State.APPROVED);
    }

    void withdraw(Case it, Words words) {
        step(
                it,
                words,
                "withdraw-statement",
                Role.COMMS_APPROVER,
                State.GONE,
                "reason",
                desk.marks().text());
    }

    void discard(Case it, Words words) {
        step(it, words, "discard-statement", Role.COMMS_AUTHOR, State.GONE);
    }

    /** Brought all the way to those it is for. */
    Words say(Case it, String audience, @Nullable Words corrected) {
        String subject = corrected == null ? subject(it) : corrected.subject;
        Words words = draft(it, audience, subject, corrected);
        submit(it, words);
        approve(it, words);
        publish(it, words);
        return words;
    }
}
