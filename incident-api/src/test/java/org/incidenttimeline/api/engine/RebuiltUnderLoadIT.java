package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.core.vocabulary.Soak;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moments;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every view made anew while commands go on; who reads meanwhile never finds less than before. */
@Tag(Soak.TAG)
class RebuiltUnderLoadIT {

    private static final int ROUNDS = Soak.times(1, 5);
    private static final int BEFORE = 50;

    private final Diary diary = new Diary();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicReference<String> wrong = new AtomicReference<>("");

    @ParameterizedTest
    @EnumSource(Store.class)
    void isAllThereAtEveryMomentAndTheFoldOfTheLogAfterwards(Store store) throws Exception {
        try (Node node = Node.started(store.fresh())) {
            for (int each = 0; each < BEFORE; each++) {
                send(node);
            }
            Whole.awaited(node, diary);
            Thread writer = going(() -> send(node));
            Thread reader = going(new Reading(node)::look);
            Rebuild rebuild =
                    new Rebuild(
                            node.get(JdbcTemplate.class),
                            new TransactionTemplate(node.get(PlatformTransactionManager.class)),
                            node.get(EventLog.class)::read);
            for (int round = 0; round < ROUNDS; round++) {
                for (View view : Views.all()) {
                    rebuild.run(view, parked -> false);
                }
            }
            ended.set(true);
            writer.join();
            reader.join();
            assertThat(wrong.get()).isEmpty();
            Whole.awaited(node, diary);
        }
    }

    private Thread going(Runnable deed) {
        return Thread.ofPlatform()
                .start(
                        () -> {
                            try {
                                while (!ended.get()) {
                                    deed.run();
                                }
                            } catch (RuntimeException failure) {
                                wrong.compareAndSet("", failure.toString());
                            }
                        });
    }

    private void send(Node node) {
        String mark = UUID.randomUUID().toString();
        diary.sent(mark);
        diary.acknowledged(mark, AnsweringNode.done(node.get(Commands.class), mark, 0));
    }

    /** Counts what is there, again and again. */
    private final class Reading {

        private final Moments moments;
        private int incidents;
        private int told;

        Reading(Node node) {
            moments = node.get(Moments.class);
        }

        void look() {
            int known = moments.present(LiveViews.INTERNAL_VIEWS).records().incidents().size();
            int open = moments.present(LiveViews.PUBLIC_VIEWS).publicTimelines().incidents().size();
            if (known < incidents || open < told) {
                wrong.compareAndSet(
                        "",
                        "%d and %d incidents after %d and %d"
                                .formatted(known, open, incidents, told));
            }
            incidents = known;
            told = open;
        }
    }
}
