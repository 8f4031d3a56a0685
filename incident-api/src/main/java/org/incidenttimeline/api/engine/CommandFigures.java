package org.incidenttimeline.api.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidenttimeline.core.channel.command.ChannelCommand;
import org.incidenttimeline.core.channel.refusal.ChannelAlreadyRetired;
import org.incidenttimeline.core.channel.refusal.ChannelCommandRefused;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageMissing;
import org.incidenttimeline.core.channel.refusal.ChannelLanguageNotOffered;
import org.incidenttimeline.core.channel.refusal.ChannelRefusal;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Times each try of each command, by its name and what became of it, to the end of its transaction;
 * and counts refusals by theirs. Every name there is comes from the program.
 */
@Component
class CommandFigures {

    private static final Duration[] BOUNDS =
            Stream.of(5, 10, 25, 50, 100, 250, 1000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    /** All other refusals are named in their answer as here. */
    private static final Map<Class<?>, String> ANSWERED_AS =
            Map.of(
                    ChannelAlreadyRetired.class, "channel-is-retired",
                    ChannelLanguageMissing.class, "default-language-missing",
                    ChannelLanguageNotOffered.class, "language-not-offered");

    /** What became of a try. */
    enum Outcome {
        /** It is recorded. */
        ACCEPTED,

        /** A rule said no. */
        REFUSED,

        /** It lost a race, or was taken back with the rest of its transaction. */
        CONFLICT,

        /** Something broke; nobody may know whether it is recorded. */
        FAILED
    }

    private final MeterRegistry registry;
    private final Counter retries;

    CommandFigures(MeterRegistry registry) {
        this.registry = registry;
        this.retries =
                Counter.builder("incident.command.retries")
                        .description("Requests tried again because they had lost a race")
                        .register(registry);
        // What has never happened must be seen to happen for the first time.
        leaves(IncidentCommand.class, ChannelCommand.class)
                .forEach(command -> timer(command, Outcome.FAILED));
        Stream.concat(
                        leaves(Refusal.class, ChannelRefusal.class).map(CommandFigures::answered),
                        Stream.of("invalid-value", "not-found", "stale-version"))
                .forEach(this::refusals);
    }

    /** A command is about to be tried. */
    Try begun(Object command) {
        return new Try(command.getClass());
    }

    /** Whoever lost a race tries again. */
    void triesAgain() {
        retries.increment();
    }

    /** One try of one command, told once, however it ends. */
    final class Try implements TransactionSynchronization {

        private final Class<?> command;
        private final long began = System.nanoTime();
        private boolean told;

        private Try(Class<?> command) {
            this.command = command;
        }

        /** Gives the command inside a running transaction, to the end of which the try lasts. */
        <T> T within(Supplier<T> giving) {
            TransactionSynchronizationManager.registerSynchronization(this);
            try {
                return giving.get();
            } catch (RuntimeException failure) {
                failed(failure);
                throw failure;
            }
        }

        /** It ended so; told again, it changes nothing. */
        void failed(RuntimeException failure) {
            if (told) {
                return;
            }
            String refusal = refusal(failure);
            if (refusal != null) {
                tell(Outcome.REFUSED);
                refusals(refusal).increment();
            } else {
                tell(Conflicts.isConflict(failure) ? Outcome.CONFLICT : Outcome.FAILED);
            }
        }

        @Override
        public void afterCompletion(int status) {
            tell(
                    switch (status) {
                        case STATUS_COMMITTED -> Outcome.ACCEPTED;
                        case STATUS_ROLLED_BACK -> Outcome.CONFLICT;
                        default -> Outcome.FAILED;
                    });
        }

        private void tell(Outcome outcome) {
            if (!told) {
                told = true;
                timer(command, outcome).record(Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    /** The name under which a refusal is answered too; null when it is none. */
    static @Nullable String refusal(RuntimeException failure) {
        return switch (failure) {
            case CommandRefused it -> answered(it.refusal().getClass());
            case ChannelCommandRefused it -> answered(it.refusal().getClass());
            case StaleVersion _ -> "stale-version";
            case UnknownAggregate _ -> "not-found";
            case InvalidValue _ -> "invalid-value";
            default -> null;
        };
    }

    private Timer timer(Class<?> command, Outcome outcome) {
        return Timer.builder("incident.commands")
                .description("Tries of commands, each to the end of its transaction")
                .tag("command", kebab(command))
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter refusals(String name) {
        return Counter.builder("incident.command.refusals")
                .description("Commands that a rule refused")
                .tag("refusal", name)
                .register(registry);
    }

    /** Every kind of these sealed families. */
    static Stream<Class<?>> leaves(Class<?>... families) {
        return Stream.of(families)
                .flatMap(
                        family ->
                                family.isSealed()
                                        ? leaves(family.getPermittedSubclasses())
                                        : Stream.of(family));
    }

    /** The name in the address of the problem with which a refusal is answered. */
    static String answered(Class<?> refusal) {
        return ANSWERED_AS.getOrDefault(refusal, kebab(refusal));
    }

    /** {@code PauseChannel} is {@code pause-channel}, as in its address. */
    static String kebab(Class<?> named) {
        return named.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
