package org.incidenttimeline.api.engine;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in for commands. Whatever is thrown, nothing was recorded, save that {@link
 * StoreUnavailable} may leave a commit in doubt: a refusal as the aggregate threw it, {@link
 * UnknownAggregate}, {@link StaleVersion}, {@link UnreadableRecord}, {@link IdempotencyKeyReused},
 * {@link StoreUnavailable}.
 */
@Component
public class Commands {

    private static final int ATTEMPTS = 10;
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private final TransactionTemplate transaction;
    private final CommandDesk desk;
    private final KeptAnswers answers;
    private final CommandFigures figures;

    Commands(
            PlatformTransactionManager transactions,
            CommandDesk desk,
            KeptAnswers answers,
            CommandFigures figures) {
        this.transaction = new TransactionTemplate(transactions);
        this.desk = desk;
        this.answers = answers;
        this.figures = figures;
    }

    /**
     * Gives an incident or channel command to its aggregate; inside a running {@link #once} it
     * joins its transaction. A transaction should touch one aggregate: each stays locked to its
     * end.
     */
    public Accepted give(Object command, Envelope envelope) {
        boolean willBeTriedAgain = TransactionSynchronizationManager.isActualTransactionActive();
        CommandFigures.Try running = figures.begun(command);
        try {
            return transaction.execute(
                    status -> running.within(() -> desk.give(command, envelope)));
        } catch (RuntimeException failure) {
            running.failed(failure);
            throw !willBeTriedAgain && Conflicts.isConflict(failure)
                    ? contended()
                    : explained(failure);
        }
    }

    /**
     * Runs work in one transaction. With a key, a repeated request gets the stored answer and work
     * is not run; otherwise the answer is stored with what work recorded. Whoever loses a race is
     * tried again a few times.
     */
    public Answer once(Envelope envelope, Supplier<Answer> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A request cannot be tried again inside another");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> answer(envelope.key(), work));
            } catch (RuntimeException failure) {
                if (!Conflicts.isConflict(failure)) {
                    Answer kept = keptMeanwhile(envelope.key(), failure);
                    if (kept != null) {
                        return kept;
                    }
                    throw explained(failure);
                }
                if (attempt == ATTEMPTS) {
                    throw contended();
                }
                figures.triesAgain();
                pause(attempt);
            }
        }
    }

    /** What was refused because the same request had just been granted gets that one's answer. */
    private @Nullable Answer keptMeanwhile(@Nullable RequestKey key, RuntimeException failure) {
        if (key == null
                || failure instanceof IdempotencyKeyReused
                || StoreUnavailable.isBehind(failure)) {
            return null;
        }
        try {
            return transaction.execute(status -> answers.find(key).orElse(null));
        } catch (RuntimeException unreadable) {
            throw explained(unreadable);
        }
    }

    private Answer answer(@Nullable RequestKey key, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        Optional<Answer> kept = answers.find(key);
        return kept.isPresent() ? kept.get() : answers.keep(key, work.get());
    }

    /** Without the cause, whose message may repeat what was to be stored. */
    private static StoreUnavailable contended() {
        return new StoreUnavailable("Too many are writing to this at once", null);
    }

    private static RuntimeException explained(RuntimeException failure) {
        return !(failure instanceof StoreUnavailable) && StoreUnavailable.isBehind(failure)
                ? new StoreUnavailable("The database cannot record this now", failure)
                : failure;
    }

    private static void pause(int attempt) {
        int bound = Math.min(1 << attempt, LONGEST_PAUSE_MILLIS);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(bound) + 1L);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("Stopped while waiting for another try", null);
        }
    }
}
