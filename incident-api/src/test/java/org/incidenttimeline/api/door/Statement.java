package org.incidenttimeline.api.door;

import java.util.UUID;
import org.incidenttimeline.core.vocabulary.Role;

/** Brings words to readers through all the doors they pass. */
public final class Statement {

    private final Program program;
    private final String incident;

    private Statement(Program program, String incident) {
        this.program = program;
        this.incident = incident;
    }

    /** In an incident declared for it. */
    public static Statement inANewIncident(Program program) {
        return inANewIncident(program, "Outage");
    }

    /** In one of this title. */
    public static Statement inANewIncident(Program program, String title) {
        return in(program, title, "");
    }

    /** In an exercise, of which no reader learns. */
    public static Statement inANewExercise(Program program) {
        return in(program, "Exercise", ",\"exercise\":true");
    }

    private static Statement in(Program program, String title, String more) {
        String body =
                "{\"title\":\"%s\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"%s}"
                        .formatted(title, more);
        return new Statement(
                program,
                Program.text(
                        program.post("/api/v1/incidents", program.token(Role.RESPONDER), body),
                        "incidentId"));
    }

    public String incident() {
        return incident;
    }

    /** Written, handed in and approved; gives the body that publishes it. */
    public String approved(String headline) {
        return approved(UUID.randomUUID().toString(), headline, "");
    }

    private String approved(String statement, String headline, String more) {
        String draft =
                "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"Words.\"}}%s}"
                        .formatted(statement, headline, more);
        String hash =
                Program.text(
                        program.post(
                                path("draft-statement"), program.token(Role.COMMS_AUTHOR), draft),
                        "contentHash");
        String form = "{\"statement\":\"%s\",\"contentHash\":\"%s\"}".formatted(statement, hash);
        Program.text(
                program.post(path("submit-statement"), program.token(Role.COMMS_AUTHOR), form),
                "version");
        Program.text(
                program.post(path("approve-statement"), program.token(Role.COMMS_APPROVER), form),
                "version");
        return form;
    }

    /** Publishes what was approved; gives its public id. */
    public String publish(String form) {
        return Program.text(
                program.post(path("publish-statement"), program.token(Role.COMMS_APPROVER), form),
                "publicId");
    }

    public String path(String command) {
        return "/api/v1/incidents/" + incident + "/" + command;
    }

    /** A statement that was published, by its internal and its public id. */
    public record Published(String statement, String publicId) {}

    /** Brought all the way to readers. */
    public Published said(String headline) {
        return said(headline, "");
    }

    /** Said in place of what had been said. */
    public Published corrected(String headline, Published old) {
        return said(
                headline,
                ",\"corrects\":[\"%s\"],\"reason\":{\"en\":\"We know more\"}"
                        .formatted(old.statement()));
    }

    /** Brought to whom more members of the draft name. */
    public Published said(String headline, String more) {
        String statement = UUID.randomUUID().toString();
        return new Published(statement, publish(approved(statement, headline, more)));
    }

    /** Takes back what was said. */
    public void withdrawn(Published it) {
        String body =
                "{\"statement\":\"%s\",\"reason\":\"secret withdrawal\"}".formatted(it.statement());
        Program.text(
                program.post(path("withdraw-statement"), program.token(Role.COMMS_APPROVER), body),
                "version");
    }
}
