package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Deeds.commented;

import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.SerializationException;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;

class ParkingPolicyTest {

    private final GenericDeadLetter<EventMessage<?>> letter =
            new GenericDeadLetter<>("incident", commented(IncidentId.random(), 0));

    @Test
    void keepsNothingOfAMessageThatMayRepeatStoredWords() {
        EnqueueDecision<EventMessage<?>> decision =
                decide(
                        new SerializationException(
                                "cannot read", new IllegalArgumentException("secret words")));

        assertThat(decision.shouldEnqueue()).isTrue();
        assertThat(decision.enqueueCause())
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("SerializationException because of IllegalArgumentException");
    }

    @Test
    void saysWhichStoredNameIsUnknown() {
        assertThat(decide(new UnreadableFact("incident.sold", "1").asException()).enqueueCause())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("incident.sold");
    }

    @Test
    void parksNothingForTroubleWithTheDatabase() {
        for (Throwable trouble :
                new Throwable[] {
                    new IllegalStateException(new SQLException("gone", "08006")),
                    new StoreUnavailable("full", null)
                }) {
            assertThatThrownBy(() -> decide(trouble)).isInstanceOf(StoreUnavailable.class);
        }
    }

    private EnqueueDecision<EventMessage<?>> decide(Throwable cause) {
        return new ParkingPolicy().decide(letter, cause);
    }
}
