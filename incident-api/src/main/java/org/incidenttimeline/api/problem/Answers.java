package org.incidenttimeline.api.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.incidenttimeline.api.engine.Accepted;
import org.incidenttimeline.api.engine.Answer;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.channel.command.ChannelCommand;
import org.incidenttimeline.core.incident.Drafted;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.vocabulary.EventId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gives commands in and answers what was accepted, in one form for all doors. */
@Component
public class Answers {

    private final Commands commands;

    Answers(Commands commands) {
        this.commands = commands;
    }

    /** Gives a command to its incident; answers its version and the ids of what it made. */
    public ResponseEntity<Map<String, Object>> to(IncidentCommand wish, Envelope envelope) {
        return once(envelope, () -> accepted(wish, commands.give(wish, envelope)));
    }

    /** Gives a command to the catalogue. */
    public ResponseEntity<Map<String, Object>> to(ChannelCommand wish, Envelope envelope) {
        return once(
                envelope,
                () -> {
                    Accepted accepted = commands.give(wish, envelope);
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("channel", wish.channel().value());
                    describe(accepted, body);
                    return new Answer(200, body, accepted.version(), null);
                });
    }

    /** Does any work once per idempotency key and answers what it gave. */
    public ResponseEntity<Map<String, Object>> once(Envelope envelope, Supplier<Answer> work) {
        Answer answer = commands.once(envelope, work);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status());
        if (answer.version() != null) {
            response.eTag("\"" + answer.version() + "\"");
        }
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        return response.body(answer.body());
    }

    private static Answer accepted(IncidentCommand wish, Accepted accepted) {
        String incident = wish.incident().value().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("incidentId", incident);
        describe(accepted, body);
        body.putAll(Made.by(wish));
        if (accepted.result() instanceof Drafted drafted) {
            body.put("contentHash", drafted.contentHash().value());
            body.put("publicHash", drafted.publicHash().value());
            body.put("warnings", warnings(drafted));
        }
        return wish instanceof DeclareIncident
                ? new Answer(201, body, accepted.version(), "/api/v1/incidents/" + incident)
                : new Answer(200, body, accepted.version(), null);
    }

    /** Why publishing would be refused now, each as a short problem. */
    public static List<Map<String, Object>> warnings(Drafted drafted) {
        return drafted.warnings().stream().map(refusal -> Refusals.of(refusal).warning()).toList();
    }

    private static void describe(Accepted accepted, Map<String, Object> body) {
        List<String> events = accepted.events().stream().map(EventId::toString).toList();
        body.put("version", accepted.version());
        body.put("position", accepted.position());
        body.put("events", events);
    }
}
