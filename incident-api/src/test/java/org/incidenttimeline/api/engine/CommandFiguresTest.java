package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_COMMITTED;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_ROLLED_BACK;
import static org.springframework.transaction.support.TransactionSynchronization.STATUS_UNKNOWN;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.channel.command.RetireChannel;
import org.incidenttimeline.core.channel.refusal.ChannelRefusal;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.IncidentNotResolved;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CommandFiguresTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CommandFigures figures = new CommandFigures(registry);

    @Test
    void refusalsAreCountedUnderTheNameTheyAreAnsweredWith() {
        List<String> slugs = Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList();

        assertThat(
                        CommandFigures.leaves(Refusal.class, ChannelRefusal.class)
                                .map(CommandFigures::answered))
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(slugs).contains(name));
    }

    @Test
    void aTryLastsToTheEndOfItsTransaction() {
        given(() -> "done", STATUS_COMMITTED);

        assertThat(tried("accepted")).isEqualTo(1);
        assertThat(registry.find("incident.commands").timers().stream().mapToLong(it -> it.count()))
                .containsOnlyOnce(1L);
    }

    @Test
    void whatWasTakenBackIsNotAccepted() {
        given(() -> "done", STATUS_ROLLED_BACK);
        given(() -> "done", STATUS_UNKNOWN);

        assertThat(tried("conflict")).isEqualTo(1);
        assertThat(tried("failed")).isEqualTo(1);
        assertThat(tried("accepted")).isZero();
    }

    @Test
    void aRefusalIsTimedAndCountedByName() {
        given(
                thrown(new CommandRefused(new IncidentNotResolved(IncidentId.random()))),
                STATUS_ROLLED_BACK);

        assertThat(tried("refused")).isEqualTo(1);
        assertThat(tried("conflict")).isZero();
        assertThat(
                        registry.get("incident.command.refusals")
                                .tag("refusal", "incident-not-resolved")
                                .counter()
                                .count())
                .isEqualTo(1);
    }

    @Test
    void aLostRaceIsToldFromAFailure() {
        given(
                thrown(new IllegalStateException(new SQLException("taken", "23505"))),
                STATUS_ROLLED_BACK);
        given(thrown(new IllegalStateException("broken")), STATUS_ROLLED_BACK);

        assertThat(tried("conflict")).isEqualTo(1);
        assertThat(tried("failed")).isEqualTo(1);
    }

    private static Supplier<String> thrown(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private void given(Supplier<String> giving, int end) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            CommandFigures.Try running = figures.begun(new RetireChannel(new ChannelId("stores")));
            Throwable thrown = catchThrowable(() -> running.within(giving));
            if (thrown instanceof RuntimeException failure) {
                // As by whoever opened the transaction.
                running.failed(failure);
            }
            for (TransactionSynchronization it :
                    TransactionSynchronizationManager.getSynchronizations()) {
                it.afterCompletion(end);
            }
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    private long tried(String outcome) {
        return registry
                .find("incident.commands")
                .tags("command", "retire-channel", "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(it -> it.count())
                .sum();
    }
}
