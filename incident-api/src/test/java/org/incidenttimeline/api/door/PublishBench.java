package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.incident.IncidentStory;
import org.incidenttimeline.core.incident.command.RecordCommentary;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.Test;

/**
 * How long readers and writers wait; printed, never asserted. Run by {@code mvn -Pbench verify}.
 */
class PublishBench {

    private static final int ROUNDS = 200;

    private final Program program = Program.shared();

    @Test
    void fromPublishToVisibleInThePublicJson() {
        Statement statement = Statement.inANewIncident(program);
        long[] posted = new long[ROUNDS];
        long[] visible = new long[ROUNDS];
        long[] read = new long[ROUNDS];
        for (int round = -50; round < ROUNDS; round++) {
            String form = statement.approved("Round " + round);
            long start = System.nanoTime();
            String publicId = statement.publish(form);
            long answered = System.nanoTime();
            while (!notice().contains(publicId)) {
                Thread.onSpinWait();
            }
            long seen = System.nanoTime();
            assertThat(notice()).contains("Round " + round);
            if (round >= 0) {
                posted[round] = answered - start;
                visible[round] = seen - start;
                read[round] = System.nanoTime() - seen;
            }
        }
        System.out.printf("| publish, POST answered | %s | %s |%n", median(posted), worst(posted));
        System.out.printf(
                "| publish, visible in the public JSON | %s | %s |%n",
                median(visible), worst(visible));
        System.out.printf("| one read of the public JSON | %s | %s |%n", median(read), worst(read));
        System.out.printf(
                "| visible ÷ one read | %.1f | |%n",
                (double) Arrays.stream(visible).sorted().skip(ROUNDS / 2).findFirst().orElse(0)
                        / Arrays.stream(read).sorted().skip(ROUNDS / 2).findFirst().orElse(1));
    }

    @Test
    void commandsOnAnIncidentOfTenThousandEvents() {
        IncidentId small = IncidentId.of(Statement.inANewIncident(program).incident());
        IncidentId large = IncidentId.of(Statement.inANewIncident(program).incident());
        for (int event = 0; event < 10_000; event++) {
            hear(large);
        }
        long[] onSmall = new long[ROUNDS];
        long[] onLarge = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            onSmall[round] = hear(small);
            onLarge[round] = hear(large);
        }
        System.out.printf(
                "| command on a new incident | %s | %s |%n", median(onSmall), worst(onSmall));
        System.out.printf(
                "| command on an incident of 10,000 events | %s | %s |%n",
                median(onLarge), worst(onLarge));
    }

    private long hear(IncidentId incident) {
        long start = System.nanoTime();
        program.get(Commands.class)
                .give(
                        new RecordCommentary(
                                incident, CommentaryId.random(), "press", null, "rumours", null),
                        new Envelope(IncidentStory.RESPONDER, null, null));
        return System.nanoTime() - start;
    }

    private String notice() {
        return program.get("/api/v1/public/notice", null).body();
    }

    private static String median(long[] nanos) {
        return millis(nanos, 0.5);
    }

    private static String worst(long[] nanos) {
        return millis(nanos, 0.99);
    }

    private static String millis(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return "%.1f ms".formatted(sorted[(int) (sorted.length * share)] / 1e6);
    }
}
