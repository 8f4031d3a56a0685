package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.incidenttimeline.api.engine.Faults.Fault;
import org.incidenttimeline.api.engine.Sender.Wish;
import org.incidenttimeline.core.channel.refusal.ChannelCommandRefused;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One story of a node told by chance: commands, repeated and foolish ones among them, lost
 * connections, deaths before and after any call of the database, events delivered again, steps of
 * the clock, rebuilds; all on one thread, so that the same seed tells the same story.
 */
final class Simulation {

    private static final int STEPS = 40;
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int FARTHEST_CALL = 60;
    private static final int FARTHEST_COMMIT = 8;
    private static final Duration KEPT = Duration.ofHours(24);

    /** What has happened over many stories, so that a test can see that anything has. */
    enum Happened {
        ACKNOWLEDGED,
        REFUSED,
        UNKNOWN,
        REPEATED,
        DIED,
        REDELIVERED,
        REBUILT,
        INTERRUPTED
    }

    private final Node node;
    private final Faults faults;
    private final MovableClock clock;
    private final Random chance;
    private final Processors processors;
    private final Sender sender;
    private final Diary diary = new Diary();
    private final List<Wish> pending = new ArrayList<>();
    private final List<Wish> answered = new ArrayList<>();
    private final Map<Happened, Integer> seen;
    private final ExecutorService elsewhere;

    /** What the command being given is about. */
    private String busyWith = "";

    Simulation(
            Node node,
            MovableClock clock,
            long seed,
            Map<Happened, Integer> seen,
            ExecutorService elsewhere) {
        this.node = node;
        this.clock = clock;
        this.seen = seen;
        this.elsewhere = elsewhere;
        faults = node.get(Faults.class);
        chance = new Random(seed);
        processors = new Processors(node, chance);
        sender = new Sender(chance);
    }

    static Map<Happened, Integer> nothing() {
        return new EnumMap<>(Happened.class);
    }

    /** Tells the story to its end and holds the store to all that is promised. */
    void run() {
        faults.hurt(Thread.currentThread());
        processors.start();
        for (int step = 0; step < STEPS; step++) {
            clock.passes(Duration.ofMillis(chance.nextInt(5000)));
            if (chance.nextInt(3) == 0) {
                arm();
            }
            step();
            restartIfDead();
        }
        end();
        Whole.check(node, diary);
    }

    private void step() {
        switch (chance.nextInt(24)) {
            case 0, 1 -> retry(wish -> send(wish));
            case 2 -> repeat();
            case 3, 4, 5, 6, 7 -> processors.pass(Duration.ofMillis(chance.nextInt(1500)));
            case 8 -> die();
            case 9 -> redeliver();
            case 10 ->
                    clock.passes(chance.nextBoolean() ? Duration.ofHours(-1) : Duration.ofDays(1));
            case 11 -> node.get(PublicTimer.class).tick();
            case 12 -> purge();
            case 13 -> rebuild();
            default -> send(sender.next(clock.instant()));
        }
    }

    private void arm() {
        Fault fault = FAULTS.get(chance.nextInt(FAULTS.size()));
        switch (chance.nextInt(4)) {
            case 0 -> faults.interruptAt(1 + chance.nextInt(FARTHEST_CALL), this::meanwhile);
            case 1 -> faults.failAt(1 + chance.nextInt(FARTHEST_CALL), fault);
            default -> faults.failAtCommit(1 + chance.nextInt(FARTHEST_COMMIT), fault);
        }
    }

    private void send(Wish wish) {
        diary.sent(wish.mark());
        busyWith = Sender.about(wish.command());
        try {
            Answer answer = answer(wish);
            diary.acknowledged(wish.mark(), events(answer));
            sender.accepted(wish, answer);
            answered.add(wish);
            count(Happened.ACKNOWLEDGED);
        } catch (CommandRefused | ChannelCommandRefused | StaleVersion | UnknownAggregate refusal) {
            diary.refused(wish.mark());
            count(Happened.REFUSED);
        } catch (StoreUnavailable unheard) {
            pending.add(wish);
            count(Happened.UNKNOWN);
        } finally {
            busyWith = "";
        }
    }

    private Answer answer(Wish wish) {
        Envelope envelope = wish.envelope();
        Commands commands = node.get(Commands.class);
        return commands.once(envelope, Sender.work(commands, wish, envelope));
    }

    private static List<String> events(Answer answer) {
        return answer.body().get("events") instanceof List<?> events
                ? events.stream().map(Object::toString).toList()
                : List.of();
    }

    private void retry(Consumer<Wish> how) {
        if (!pending.isEmpty()) {
            how.accept(pending.remove(chance.nextInt(pending.size())).again(clock.instant()));
        }
    }

    /** A request that was answered arrives once more. */
    private void repeat() {
        if (answered.isEmpty()) {
            return;
        }
        Wish wish = answered.get(chance.nextInt(answered.size())).again(clock.instant());
        try {
            diary.acknowledged(wish.mark(), events(answer(wish)));
            count(Happened.REPEATED);
        } catch (StoreUnavailable unheard) {
            count(Happened.UNKNOWN);
        }
    }

    /** Answers are kept for a day by the clock; who asks again later than that asks anew. */
    private void purge() {
        faults.heal();
        node.get(KeptAnswers.class).purge();
        pending.removeIf(it -> it.at().isBefore(clock.instant().minus(KEPT)));
        answered.removeIf(it -> it.at().isBefore(clock.instant().minus(KEPT)));
    }

    /** What others do while this node is in the middle of something. */
    private void meanwhile() {
        count(Happened.INTERRUPTED);
        try {
            elsewhere.submit(this::byOthers).get();
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError("Others failed meanwhile", broken);
        }
    }

    private void byOthers() {
        Wish wish = sender.next(clock.instant());
        if (!Sender.about(wish.command()).equals(busyWith)) {
            String before = busyWith;
            send(wish);
            busyWith = before;
        }
    }

    private void die() {
        faults.die();
        restartIfDead();
    }

    private void restartIfDead() {
        if (faults.isDead()) {
            processors.vanish();
            faults.heal();
            processors.start();
            count(Happened.DIED);
        }
    }

    private void redeliver() {
        faults.heal();
        processors.stop();
        processors.setBack(chance);
        processors.start();
        count(Happened.REDELIVERED);
    }

    private void rebuild() {
        try {
            new Rebuild(
                            node.get(JdbcTemplate.class),
                            new TransactionTemplate(node.get(PlatformTransactionManager.class)),
                            node.get(EventLog.class)::read)
                    .run(Views.all().get(chance.nextInt(Views.all().size())), parked -> false);
            count(Happened.REBUILT);
        } catch (RuntimeException failure) {
            assertThat(StoreUnavailable.isBehind(failure)).as("%s", failure).isTrue();
        }
    }

    private void end() {
        faults.heal();
        while (!pending.isEmpty()) {
            retry(this::send);
        }
        processors.catchUp();
        processors.stop();
    }

    private void count(Happened what) {
        seen.merge(what, 1, Integer::sum);
    }
}
