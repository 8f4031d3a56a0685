package org.incidenttimeline.api.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.core.incident.IncidentStory;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the log of a program with imagined incidents, by the same append as everything else. */
final class Filled {

    private static final int AT_ONCE = 1000;
    private static final int OPEN = 10;

    private final Program program;
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();

    private Filled(Program program) {
        this.program = program;
    }

    /**
     * Registers the channels, appends the incidents and waits until every view has them. Of many
     * only the last ten are still open.
     */
    static List<IncidentId> with(Program program, int incidents, int eventsEach) {
        return with(program, incidents, eventsEach, () -> {});
    }

    /** The same, where something happens after each incident, as that time passes. */
    static List<IncidentId> with(
            Program program, int incidents, int eventsEach, Runnable afterEach) {
        Imagined.CHANNELS.forEach(
                it -> program.get(Commands.class).give(Imagined.register(it), Deeds.RESPONDER));
        Filled log = new Filled(program);
        List<IncidentId> filled = new ArrayList<>();
        for (int number = 0; number < incidents; number++) {
            IncidentId incident = IncidentId.random();
            log.append(
                    incident,
                    number < incidents - OPEN
                            ? Imagined.past(incident, number, eventsEach)
                            : Imagined.of(incident, number, eventsEach));
            filled.add(incident);
            afterEach.run();
        }
        log.flush();
        awaitViews(program);
        return filled;
    }

    /** Waits until the views have folded all that is in the log now. */
    static void awaitViews(Program program) {
        long head = program.get(EventLog.class).head();
        Moments moments = program.get(Moments.class);
        Awaitility.await()
                .atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () ->
                                moments.present(LiveViews.PUBLIC_VIEWS).position() >= head
                                        && moments.present(LiveViews.INTERNAL_VIEWS).position()
                                                >= head);
        assertThat(
                        program.get(JdbcClient.class)
                                .sql("SELECT COUNT(*) FROM dead_letter_entry")
                                .query(Long.class)
                                .single())
                .as("parked")
                .isZero();
    }

    private void append(IncidentId incident, List<IncidentEvent> events) {
        MetaData who = MetaData.from(IncidentStory.RESPONDER.asMetaData());
        for (int sequence = 0; sequence < events.size(); sequence++) {
            waiting.add(
                    new GenericDomainEventMessage<>(
                            "Incident", incident.toString(), sequence, events.get(sequence), who));
            if (waiting.size() == AT_ONCE) {
                flush();
            }
        }
    }

    private void flush() {
        new TransactionTemplate(program.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> program.get(EventStorageEngine.class).appendEvents(waiting));
        waiting.clear();
    }
}
