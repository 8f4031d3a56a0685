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
        String body =
                "{\"title\":\"Outage\",\"severity\":\"MAJOR\",\"beganAt\":\"2025-04-19T08:00:00.000Z\"}";
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
        String statement = UUID.randomUUID().toString();
        String draft =
                "{\"statement\":\"%s\",\"texts\":{\"en\":{\"headline\":\"%s\",\"body\":\"Words.\"}}}"
                        .formatted(statement, headline);
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
}
