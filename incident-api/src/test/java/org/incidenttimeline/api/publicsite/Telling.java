package org.incidenttimeline.api.publicsite;

import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import tools.jackson.databind.json.JsonMapper;

/** Tells the public of an incident, in English and Welsh, through the doors of those who may. */
final class Telling {

    private final Program program;
    private final String incident;

    private Telling(Program program, String incident) {
        this.program = program;
        this.incident = incident;
    }

    /** A statement that readers see, by its internal and its public id. */
    record Said(String statement, String publicId) {

        String path() {
            return "/statements/" + publicId;
        }
    }

    static Telling ofANewIncident(Program program) {
        String body =
                "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}";
        return new Telling(
                program,
                Program.text(
                        program.post("/api/v1/incidents", program.token(Role.RESPONDER), body),
                        "incidentId"));
    }

    /** A word that nobody has used before. */
    static String unheard() {
        return "H" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Words in both languages, in Markdown; the Welsh ones begin with CY. */
    Said said(String headline, String body) {
        return said(headline, body, "");
    }

    /**
     * The same, with more members of a draft.
     *
     * @param more as JSON, each with a comma before it
     */
    Said said(String headline, String body, String more) {
        String welsh = ",\"cy\":" + text("CY " + headline, "CY " + body);
        return published(text(headline, body) + welsh, more);
    }

    Said saidInEnglish(String headline, String body) {
        return published(text(headline, body), "");
    }

    private Said published(String texts, String more) {
        String statement = UUID.randomUUID().toString();
        String draft =
                "{\"statement\":\"%s\",\"texts\":{\"en\":%s}%s}".formatted(statement, texts, more);
        String hash = give("draft-statement", Role.COMMS_AUTHOR, draft, "contentHash");
        String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(statement, hash);
        give("submit-statement", Role.COMMS_AUTHOR, form, "version");
        give("approve-statement", Role.COMMS_APPROVER, form, "version");
        Said said =
                new Said(
                        statement,
                        give("publish-statement", Role.COMMS_APPROVER, form, "publicId"));
        await().until(() -> program.get(said.path(), null).statusCode() == 200);
        return said;
    }

    private static String text(String headline, String body) {
        return new JsonMapper()
                .createObjectNode()
                .put("headline", headline)
                .put("body", body)
                .toString();
    }

    Said corrected(Said old, String headline, String body) {
        Said correction =
                said(
                        headline,
                        body,
                        ",\"corrects\":[\"%s\"],\"reason\":{\"en\":\"We know more\",\"cy\":\"Gwyddom fwy\"}"
                                .formatted(old.statement()));
        shows(old.path(), correction.publicId());
        return correction;
    }

    void withdrawn(Said it) {
        String why = "{\"statement\":\"%s\",\"reason\":\"secret\"}".formatted(it.statement());
        give("withdraw-statement", Role.COMMS_APPROVER, why, "version");
        shows(it.path(), "Withdrawn on");
    }

    /** A channel that works, unless it is paused then; gives its id. */
    String channel(String english, String welsh) {
        String channel = "c" + UUID.randomUUID();
        String body =
                "{\"channel\":\"%s\",\"names\":{\"en\":\"%s\",\"cy\":\"%s\"},\"group\":\"Online\",\"order\":1,\"audience\":\"PUBLIC\"}"
                        .formatted(channel, english, welsh);
        Program.text(program.post("/api/v1/channels", program.token(Role.ADMIN), body), "version");
        return channel;
    }

    void paused(String channel) {
        String body = "{\"channel\":\"%s\",\"reason\":\"secret\"}".formatted(channel);
        give("pause-channel", Role.RESPONDER, body, "version");
    }

    /** Where all of it is told; a statement must have been published. */
    String timeline(Said one) {
        return "/incidents/"
                + Program.text(program.get("/api/v1/public" + one.path(), null), "incident");
    }

    private String give(String command, Role role, String body, String member) {
        String path = "/api/v1/incidents/" + incident + "/" + command;
        return Program.text(program.post(path, program.token(role), body), member);
    }

    private void shows(String path, String words) {
        await().until(() -> program.get(path, null).body().contains(words));
    }
}
