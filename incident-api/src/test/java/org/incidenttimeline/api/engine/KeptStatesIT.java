package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.incidenttimeline.core.incident.command.CheckStatement;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A state that is kept is that of the log, whatever others append and whatever is taken back. */
class KeptStatesIT {

    private final IncidentId incident = IncidentId.random();
    private final CommentaryId one = CommentaryId.random();
    private final CommentaryId other = CommentaryId.random();

    @ParameterizedTest
    @EnumSource(Store.class)
    void knowsWhatAnotherNodeHasAppended(Store store) {
        Node node = Node.shared(store);
        node.get(Commands.class).give(Deeds.declare(incident), Deeds.ENVELOPE);

        appendedElsewhere(node, one, 1);

        assertRefused(node, one);
        assertThat(comment(node, other).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void forgetsWhatWasTakenBackWithItsTransaction(Store store) {
        Node node = Node.shared(store);
        node.get(Commands.class).give(Deeds.declare(incident), Deeds.ENVELOPE);
        assertThatThrownBy(
                        () ->
                                node.get(Commands.class)
                                        .once(
                                                Deeds.ENVELOPE,
                                                () -> {
                                                    comment(node, one);
                                                    throw new IllegalStateException("Not so");
                                                }))
                .hasMessage("Not so");

        // Now another event stands where the one taken back stood.
        appendedElsewhere(node, other, 1);

        assertRefused(node, other);
        assertThat(comment(node, one).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void isThatOfEveryCommandOfATransaction(Store store) {
        Node node = Node.shared(store);
        node.get(Commands.class).give(Deeds.declare(incident), Deeds.ENVELOPE);
        node.get(Commands.class)
                .once(
                        Deeds.ENVELOPE,
                        () -> {
                            comment(node, one);
                            comment(node, other);
                            return new Answer(200, Map.of(), null, null);
                        });

        assertRefused(node, one);
        assertRefused(node, other);
        assertThat(comment(node, CommentaryId.random()).version()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void isNotTakenForNewerWhenOthersAppendWhileItIsAsked(Store store) {
        Node node = Node.shared(store);
        node.get(Commands.class).give(Deeds.declare(incident), Deeds.ENVELOPE);
        StatementId statement = StatementId.random();
        Actor author = Statements.person("author", Role.COMMS_AUTHOR);
        new Statements(node.get(Commands.class), node.get(EventLog.class))
                .give(new DraftStatement(incident, statement, Statements.draft("Words")), author);
        CheckStatement question = new CheckStatement(incident, statement);
        Registration meanwhile =
                node.get(CommandBus.class)
                        .registerHandlerInterceptor(
                                (work, rest) -> {
                                    Object answer = rest.proceed();
                                    if (work.getMessage().getPayload().equals(question)) {
                                        CompletableFuture.runAsync(
                                                        () -> appendedElsewhere(node, one, 2))
                                                .join();
                                    }
                                    return answer;
                                });
        node.get(Commands.class).give(question, new Envelope(author, null, null));
        meanwhile.cancel();

        assertRefused(node, one);
    }

    private Accepted comment(Node node, CommentaryId commentary) {
        return node.get(Commands.class)
                .give(
                        new RecordCommentary(
                                incident, commentary, "Press", null, "They say things", null),
                        Deeds.ENVELOPE);
    }

    private void assertRefused(Node node, CommentaryId commentary) {
        assertThatThrownBy(() -> comment(node, commentary)).isInstanceOf(CommandRefused.class);
    }

    /** As by another node: this one's commands know nothing of it. */
    private void appendedElsewhere(Node node, CommentaryId commentary, long sequence) {
        DomainEventMessage<?> event =
                new GenericDomainEventMessage<>(
                        "Incident",
                        incident.toString(),
                        sequence,
                        new CommentaryRecorded(
                                incident,
                                commentary,
                                "Press",
                                null,
                                "They say things",
                                Deeds.BEGAN),
                        MetaData.from(Deeds.RESPONDER.asMetaData()));
        new TransactionTemplate(node.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> node.get(EventStorageEngine.class).appendEvents(List.of(event)));
    }
}
