package org.incidenttimeline.api.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.Severity;

/** What the tests of the engine wish and record; any incident will do. */
final class Deeds {

    static final Actor RESPONDER =
            new Actor("responder", ActorKind.PERSON, Set.of(Role.RESPONDER), "request");
    static final Envelope ENVELOPE = new Envelope(RESPONDER, null, null);
    static final Instant BEGAN = Instant.parse("2025-04-19T08:00:00Z");

    private Deeds() {}

    static DeclareIncident declare(IncidentId incident) {
        return declare(incident, false);
    }

    static DeclareIncident declare(IncidentId incident, boolean exercise) {
        return new DeclareIncident(
                incident,
                PublicId.of(UUID.randomUUID().toString()),
                "Attack",
                Severity.MAJOR,
                BEGAN,
                exercise,
                null);
    }

    static RecordCommentary comment(IncidentId incident) {
        return new RecordCommentary(
                incident,
                CommentaryId.of(UUID.randomUUID().toString()),
                "Press",
                null,
                "They say things",
                null);
    }

    /** The event of a comment, to be appended past its aggregate. */
    static DomainEventMessage<?> commented(IncidentId incident, long sequence) {
        return new GenericDomainEventMessage<>(
                "Incident",
                incident.toString(),
                sequence,
                new CommentaryRecorded(
                        incident,
                        CommentaryId.of(UUID.randomUUID().toString()),
                        "Press",
                        null,
                        "They say things",
                        BEGAN),
                MetaData.from(RESPONDER.asMetaData()));
    }

    static Envelope keyed(String key, String body) {
        return new Envelope(RESPONDER, null, new RequestKey("responder", "/incidents", key, body));
    }

    static Envelope expecting(long version) {
        return new Envelope(RESPONDER, version, null);
    }

    /** Declares an incident and answers as a door would. */
    static Supplier<Answer> declaring(Commands commands, Supplier<IncidentId> id) {
        return () -> {
            IncidentId incident = id.get();
            Accepted accepted = commands.give(declare(incident), ENVELOPE);
            return new Answer(
                    201,
                    Map.of("incidentId", incident, "position", accepted.position()),
                    accepted.version(),
                    "/incidents/" + incident.value());
        };
    }
}
