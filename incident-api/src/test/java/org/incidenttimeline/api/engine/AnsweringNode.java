package org.incidenttimeline.api.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.PublishUrgently;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementId;

/**
 * A node in a process of its own that does what it is asked, several at once: a mark a line, which
 * becomes the name of an incident; some of them publish a statement in the same transaction.
 */
final class AnsweringNode {

    static final String READY = "ready";

    private static final int AT_ONCE = 8;

    private AnsweringNode() {}

    public static void main(String[] store) throws IOException {
        serve(Node.started(store));
    }

    static void serve(Node node) throws IOException {
        Commands commands = node.get(Commands.class);
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        tell(READY);
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (String mark = asked.readLine(); mark != null; mark = asked.readLine()) {
                String one = mark;
                workers.execute(() -> tell(one + ' ' + String.join(",", done(commands, one, 0))));
            }
        }
    }

    private static synchronized void tell(String line) {
        System.out.println(line);
    }

    /** Does what a mark stands for; gives the events. */
    static List<String> done(Commands commands, String mark, int attempt) {
        Actor actor =
                new Actor(
                        "sender",
                        ActorKind.PERSON,
                        Set.of(Role.RESPONDER, Role.COMMS_AUTHOR, Role.COMMS_APPROVER),
                        Diary.requestId(mark, attempt));
        Envelope envelope =
                new Envelope(actor, null, new RequestKey("sender", "/load", mark, mark));
        Answer answer =
                commands.once(
                        envelope,
                        () ->
                                new Answer(
                                        201,
                                        Map.of("events", events(commands, mark, envelope)),
                                        null,
                                        null));
        return answer.body().get("events") instanceof List<?> events
                ? events.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<String> events(Commands commands, String mark, Envelope envelope) {
        IncidentId incident = new IncidentId(UUID.fromString(mark));
        List<String> events = new ArrayList<>();
        add(events, commands.give(Deeds.declare(incident), envelope));
        if (mark.endsWith("0") || mark.endsWith("1")) {
            StatementId statement = StatementId.random();
            Accepted drafted =
                    commands.give(
                            new DraftStatement(incident, statement, Statements.draft("Words")),
                            envelope);
            add(events, drafted);
            ContentHash form = Statements.hash(drafted);
            add(
                    events,
                    commands.give(
                            new PublishUrgently(
                                    incident, statement, form, "In haste", PublicId.random()),
                            envelope));
        }
        return events;
    }

    private static void add(List<String> events, Accepted accepted) {
        accepted.events().forEach(it -> events.add(it.toString()));
    }
}
