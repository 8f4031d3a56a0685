package org.incidenttimeline.api.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.incidenttimeline.core.channel.command.ChannelCommand;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes one command to its aggregate inside a running transaction. Its events are appended before
 * it returns, so their positions are known; they are seen by others when the transaction commits.
 */
@Component
class CommandDesk {

    private static final int LOCK_WAIT_MILLIS = 5000;

    private final CommandBus bus;
    private final EventLog log;
    private final KeptStates states;

    /** Held to the end of the transaction; the framework's own lock ends with the command. */
    private final PessimisticLockFactory locks =
            PessimisticLockFactory.builder()
                    .acquireAttempts(LOCK_WAIT_MILLIS / 10)
                    .lockAttemptTimeout(10)
                    .build();

    CommandDesk(CommandBus bus, EventLog log, KeptStates states) {
        this.bus = bus;
        this.log = log;
        this.states = states;
    }

    Accepted give(Object command, Envelope envelope) {
        String aggregate = aggregateOf(command);
        lockToEndOfTransaction(aggregate);
        Long expected = envelope.expectedVersion();
        long version = log.versionOf(aggregate);
        requireVersion(version, expected);
        states.require(aggregate, version);
        MetaData metadata = MetaData.from(envelope.actor().asMetaData());
        CommandMessage<Object> message =
                new GenericCommandMessage<>(
                        command,
                        expected == null
                                ? metadata
                                : metadata.and(ExpectedVersion.KEY, Long.toString(expected)));
        DefaultUnitOfWork<CommandMessage<Object>> work = new DefaultUnitOfWork<>(message);
        ResultMessage<Object> result = work.executeWithResult(() -> dispatch(message));
        if (result.isExceptional()) {
            throw thrown(result.exceptionResult(), aggregate);
        }
        Accepted accepted = accepted(aggregate, Appended.notesOf(work), result.getPayload());
        if (accepted.events().isEmpty() && accepted.version() != version) {
            // Another node was at it meanwhile: nobody knows what the state is made of.
            states.remove(aggregate);
        } else {
            states.reached(aggregate, accepted.version());
        }
        return accepted;
    }

    private static String aggregateOf(Object command) {
        return switch (command) {
            case IncidentCommand wish -> wish.incident().toString();
            case ChannelCommand wish -> wish.channel().toString();
            case Object other -> throw new IllegalArgumentException(other + " is no command");
        };
    }

    private void lockToEndOfTransaction(String aggregate) {
        Lock lock = locks.obtainLock(aggregate);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            states.remove(aggregate);
                        }
                        lock.release();
                    }
                });
    }

    /** Asked before the aggregate decides, so that a stale client hears that and no refusal. */
    private static void requireVersion(long current, @Nullable Long expected) {
        if (expected != null && current != expected) {
            throw new StaleVersion(current);
        }
    }

    private @Nullable Object dispatch(CommandMessage<Object> message) throws Exception {
        AtomicReference<CommandResultMessage<?>> answer = new AtomicReference<>();
        bus.dispatch(message, (sent, result) -> answer.set(result));
        CommandResultMessage<?> result = answer.get();
        if (!result.isExceptional()) {
            return result.getPayload();
        }
        if (result.exceptionResult() instanceof Exception failure) {
            throw failure;
        }
        throw (Error) result.exceptionResult();
    }

    private static RuntimeException thrown(Throwable failure, String aggregate) {
        return switch (failure) {
            case ConflictingAggregateVersionException stale ->
                    new StaleVersion(stale.getActualVersion() + 1);
            case AggregateNotFoundException unknown -> new UnknownAggregate(aggregate);
            case RuntimeException known -> known;
            case Error error -> throw error;
            default -> new IllegalStateException("A command to " + aggregate + " failed", failure);
        };
    }

    private Accepted accepted(String aggregate, List<Appended> notes, @Nullable Object result) {
        if (notes.isEmpty()) {
            StoredFacts.Last last = log.lastOf(aggregate);
            return new Accepted(last.sequence() + 1, last.position(), List.of(), result);
        }
        return new Accepted(
                notes.getLast().sequence() + 1,
                notes.getLast().position(),
                notes.stream().map(Appended::event).toList(),
                result);
    }
}
