package org.incidenttimeline.api.bench;

import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Statement;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.incident.IncidentStory;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.IncidentId;

/** The small things that are done again and again while something is measured. */
final class Deeds {

    static final Envelope RESPONDER = new Envelope(IncidentStory.RESPONDER, null, null);

    private Deeds() {}

    static IncidentId declare(Program program) {
        return IncidentId.of(Statement.inANewIncident(program).incident());
    }

    /** One command that makes one event. */
    static void hear(Program program, IncidentId incident) {
        program.get(Commands.class)
                .give(
                        new RecordCommentary(
                                incident, CommentaryId.random(), "press", null, "rumours", null),
                        RESPONDER);
    }
}
