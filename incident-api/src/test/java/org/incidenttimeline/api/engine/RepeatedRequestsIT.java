package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.declare;
import static org.incidenttimeline.api.engine.Deeds.declaring;
import static org.incidenttimeline.api.engine.Deeds.keyed;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
class RepeatedRequestsIT {

    private final Commands commands;
    private final EventLog log;
    private final IncidentId incident = IncidentId.random();

    RepeatedRequestsIT(Store store) {
        Node node = Node.shared(store);
        commands = node.get(Commands.class);
        log = node.get(EventLog.class);
    }

    @Test
    void answersARepeatedRequestWithoutDoingItAgain() {
        String key = UUID.randomUUID().toString();
        Supplier<Answer> work = declaring(commands, IncidentId::random);

        Answer first = commands.once(keyed(key, "body"), work);
        long head = log.head();
        Answer second = commands.once(keyed(key, "body"), work);

        assertThat(second).isEqualTo(first);
        assertThat(log.head()).isEqualTo(head);
        assertThatThrownBy(() -> commands.once(keyed(key, "another body"), work))
                .isExactlyInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    void recordsOneEventForManyCopiesOfARequest() throws Exception {
        for (int round = 0; round < 5; round++) {
            String key = UUID.randomUUID().toString();
            long before = log.head();
            List<Answer> answers =
                    Together.all(
                            12,
                            number ->
                                    () ->
                                            commands.once(
                                                    keyed(key, "body"),
                                                    declaring(commands, IncidentId::random)));

            assertThat(answers).hasSize(12).containsOnly(answers.getFirst());
            assertThat(log.head()).isEqualTo(before + 1);
        }
    }

    @Test
    void keepsNoAnswerWhenTheWorkFails() {
        String key = UUID.randomUUID().toString();
        long head = log.head();

        assertThatThrownBy(
                        () ->
                                commands.once(
                                        keyed(key, "body"),
                                        () -> {
                                            commands.give(declare(incident), ENVELOPE);
                                            throw new IllegalStateException("door");
                                        }))
                .hasMessage("door");
        assertThat(log.head()).isEqualTo(head);
        assertThat(commands.once(keyed(key, "body"), declaring(commands, () -> incident)).version())
                .isEqualTo(1);
    }
}
