package org.incidenttimeline.api.engine;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.incidenttimeline.core.vocabulary.EventId;

/** Where the log put an event; noted on the root unit of work for the answer to the command. */
record Appended(EventId event, long position, long sequence) {

    private static final String NOTES = Appended.class.getName();

    static List<Appended> notesOf(UnitOfWork<?> work) {
        return work.root().getOrComputeResource(NOTES, key -> new ArrayList<>());
    }
}
