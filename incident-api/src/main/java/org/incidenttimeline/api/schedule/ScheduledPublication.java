package org.incidenttimeline.api.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.api.engine.Accepted;
import org.incidenttimeline.api.engine.Answer;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.security.People;
import org.incidenttimeline.core.incident.command.PublishScheduled;
import org.incidenttimeline.core.incident.event.ScheduleFailed;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.ScheduleNotDue;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.projections.record.Agenda;
import org.incidenttimeline.projections.rows.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes what was scheduled as the person who scheduled it, with the roles that person holds
 * now. The incident decides; what it could not publish is counted and logged, without a word of it.
 */
@Component
class ScheduledPublication {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);

    private final Commands commands;
    private final EventLog log;
    private final People people;
    private final Map<ScheduleFailure, Counter> failures = new EnumMap<>(ScheduleFailure.class);

    ScheduledPublication(Commands commands, EventLog log, People people, MeterRegistry figures) {
        this.commands = commands;
        this.log = log;
        this.people = people;
        for (ScheduleFailure failure : ScheduleFailure.values()) {
            failures.put(
                    failure,
                    Counter.builder("incident.schedule.failures")
                            .description("Scheduled publications that did not happen")
                            .tag("failure", failure.name())
                            .register(figures));
        }
    }

    /** Publishes one, or has it recorded as failed; nothing if another node was faster. */
    void publish(Agenda.Publication due) {
        Actor scheduler =
                new Actor(due.by(), ActorKind.PERSON, people.rolesNow(due.by()), "schedule");
        Envelope envelope = new Envelope(scheduler, null, null);
        PublishScheduled wish =
                new PublishScheduled(due.incident(), due.statement(), PublicId.random());
        AtomicReference<Accepted> accepted = new AtomicReference<>();
        try {
            commands.once(
                    envelope,
                    () -> {
                        accepted.set(commands.give(wish, envelope));
                        return new Answer(200, Map.of(), null, null);
                    });
            tell(accepted.get());
        } catch (CommandRefused refused) {
            if (!isNoLongerToBeDone(refused)) {
                throw refused;
            }
        }
    }

    /** Another node published it, someone changed it, or the rows are older than the record. */
    private static boolean isNoLongerToBeDone(CommandRefused refused) {
        return refused.refusal() instanceof StatementNotReady
                || refused.refusal() instanceof ScheduleNotDue;
    }

    /** What became of it stands in the log only: positions of one command follow each other. */
    private void tell(Accepted accepted) {
        log.read(
                accepted.position() - accepted.events().size(),
                accepted.position(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var _, StatementPublished it)) {
                        LOG.info("Published statement {} of {}", it.statement(), it.incident());
                    } else if (fact instanceof Fact.OfIncident(var _, ScheduleFailed it)) {
                        LOG.warn(
                                "Did not publish statement {} of {}, scheduled for {}: {}",
                                it.statement(),
                                it.incident(),
                                it.at(),
                                it.failure());
                        Objects.requireNonNull(failures.get(it.failure())).increment();
                    }
                });
    }
}
