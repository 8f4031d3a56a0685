package org.incidenttimeline.core.incident;

import static java.util.Objects.requireNonNull;
import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/** The incident played command after command on a store in memory, with a clock to move. */
public final class Played {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    private Played() {
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        return requireNonNull(now.get());
                    }

                    @Override
                    public ZoneId getZone() {
                        return java.time.ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
        ParameterResolverFactory parameters =
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(Incident.class),
                        new SimpleResourceParameterResolverFactory(
                                List.of(
                                        clock,
                                        catalogue(),
                                        RULES,
                                        Regimes.shipped(ZoneId.of("Europe/London")))));
        EventSourcingRepository<Incident> incidents =
                EventSourcingRepository.builder(Incident.class)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .build();
        AggregateAnnotationCommandHandler.<Incident>builder()
                .aggregateType(Incident.class)
                .repository(incidents)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
    }

    /** The incident, just declared. */
    public static Played declared() {
        Played played = new Played();
        played.accepted(
                new DeclareIncident(
                        INCIDENT,
                        PUBLIC_ID,
                        "Attack on our systems",
                        Severity.MAJOR,
                        BEGAN,
                        false,
                        null),
                RESPONDER);
        return played;
    }

    /** Lets time pass. */
    public Played after(Duration time) {
        now.updateAndGet(before -> requireNonNull(before).plus(time));
        return this;
    }

    public Instant now() {
        return requireNonNull(now.get());
    }

    /** What the command answered; fails when it was refused. */
    public @Nullable Object accepted(IncidentCommand wish, Actor by) {
        AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(wish, by.asMetaData()),
                (command, result) -> {
                    if (result.isExceptional()) {
                        throw new CommandExecutionException("refused", result.exceptionResult());
                    }
                    answer.set(result.getPayload());
                });
        return answer.get();
    }

    /** Why the command was refused; null when it was accepted. */
    public @Nullable Refusal given(IncidentCommand wish, Actor by) {
        AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
        bus.dispatch(
                new GenericCommandMessage<>(wish, by.asMetaData()),
                (command, result) -> {
                    if (result.isExceptional()) {
                        refusal.set(
                                result.exceptionResult() instanceof CommandRefused refused
                                        ? refused.refusal()
                                        : failed(result.exceptionResult()));
                    }
                });
        return refusal.get();
    }

    private static Refusal failed(Throwable cause) {
        throw new IllegalStateException(cause);
    }

    /** All facts of the incident, in order. */
    public List<IncidentEvent> facts() {
        return store.readEvents(INCIDENT.toString()).asStream()
                .map(it -> (IncidentEvent) it.getPayload())
                .toList();
    }

    /** The facts recorded since there were so many. */
    public List<IncidentEvent> since(int count) {
        return facts().subList(count, facts().size());
    }

    // What people do.

    public Drafted drafts(StatementId statement, Draft draft) {
        return requireNonNull(
                (Drafted) accepted(new DraftStatement(INCIDENT, statement, draft), AUTHOR));
    }

    public ContentHash approves(StatementId statement, Draft draft) {
        ContentHash hash = drafts(statement, draft).contentHash();
        accepted(new SubmitStatement(INCIDENT, statement, hash), AUTHOR);
        accepted(new ApproveStatement(INCIDENT, statement, hash), APPROVER);
        return hash;
    }

    public @Nullable Refusal triesToPublish(StatementId statement, Draft draft) {
        return given(
                new PublishStatement(
                        INCIDENT, statement, approves(statement, draft), PublicId.random()),
                APPROVER);
    }

    public Played publishes(StatementId statement, Draft draft) {
        accepted(
                new PublishStatement(
                        INCIDENT, statement, approves(statement, draft), PublicId.random()),
                APPROVER);
        return this;
    }

    public Played finds(FindingId finding, Subject subject, Value value, Certainty certainty) {
        accepted(
                new RecordFinding(
                        INCIDENT,
                        finding,
                        subject,
                        value,
                        certainty,
                        "detail",
                        "source",
                        true,
                        null),
                RESPONDER);
        return this;
    }

    public Played revises(FindingId finding, Value value, Certainty certainty) {
        accepted(
                new ReviseFinding(INCIDENT, finding, value, certainty, "revised", true, null),
                RESPONDER);
        return this;
    }

    public Played pauses(ChannelId channel) {
        accepted(pause(channel, null), RESPONDER);
        return this;
    }

    public Played restores(ChannelId channel) {
        accepted(new RestoreChannel(INCIDENT, channel, null), RESPONDER);
        return this;
    }

    public Played withdraws(StatementId statement) {
        accepted(new WithdrawStatement(INCIDENT, statement, "names a supplier"), APPROVER);
        return this;
    }
}
