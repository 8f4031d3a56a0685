package org.incidenttimeline.api.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.core.incident.Drafted;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.vocabulary.*;

/** Commands about statements, given to one node as a door would give them. */
public final class Statements {

    private final Commands commands;
    private final EventLog log;

    public Statements(Commands commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    /** A person of these roles. */
    public static Actor person(String id, Role... roles) {
        return new Actor(id, ActorKind.PERSON, java.util.Set.of(roles), "request");
    }

    public static Draft draft(String headline) {
        return draft(headline, StatementAudience.CUSTOMERS);
    }

    public static Draft draft(String headline, StatementAudience audience) {
        return new Draft(
                null,
                Map.of(new LanguageTag("en"), new StatementText(headline, "Words.")),
                Map.of(),
                audience,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    /** Gives a command, trying again when another node was faster. */
    public Accepted give(IncidentCommand wish, Envelope envelope) {
        AtomicReference<Accepted> accepted = new AtomicReference<>();
        commands.once(
                envelope,
                () -> {
                    accepted.set(commands.give(wish, envelope));
                    return new Answer(200, Map.of(), null, null);
                });
        return accepted.get();
    }

    public Accepted give(IncidentCommand wish, Actor by) {
        return give(wish, new Envelope(by, null, null));
    }

    /** A new incident. */
    public IncidentId declared() {
        IncidentId incident = IncidentId.random();
        give(Deeds.declare(incident), Deeds.RESPONDER);
        return incident;
    }

    /** Drafts and publishes words at once; gives the statement's public id. */
    public PublicId published(IncidentId incident, Draft draft) {
        Actor anyone = person("anyone", Role.COMMS_AUTHOR, Role.COMMS_APPROVER);
        StatementId statement = StatementId.random();
        ContentHash form = hash(give(new DraftStatement(incident, statement, draft), anyone));
        PublicId name = PublicId.random();
        give(new PublishUrgently(incident, statement, form, "In haste", name), anyone);
        return name;
    }

    /** Drafts and submits a statement; gives the hash of its form. */
    public ContentHash submitted(IncidentId incident, StatementId statement, Actor author) {
        Accepted drafted = give(new DraftStatement(incident, statement, draft("Words")), author);
        ContentHash form = hash(drafted);
        give(new SubmitStatement(incident, statement, form), author);
        return form;
    }

    /** A statement to become public at a time, in the name of who approves and schedules it. */
    public StatementId scheduled(IncidentId incident, Actor author, Actor approver, Instant at) {
        StatementId statement = StatementId.random();
        ContentHash form = submitted(incident, statement, author);
        give(new ApproveStatement(incident, statement, form), approver);
        give(new ScheduleStatement(incident, statement, form, at), approver);
        return statement;
    }

    /** The version an incident has now. */
    long version(IncidentId incident) {
        return log.versionOf(incident.toString());
    }

    /** The hash of the form that a draft or a revision has made. */
    public static ContentHash hash(Accepted accepted) {
        if (accepted.result() instanceof Drafted drafted) {
            return drafted.contentHash();
        }
        throw new IllegalArgumentException("Nothing was written");
    }
}
