package org.incidenttimeline.api.bench;

import java.util.Random;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One incident of 100,000 events beside one of 1,000, in the same log. */
@ExtendWith(Figures.class)
class LongIncidentBench {

    private static final int LONG = 100_000;
    private static final int SHORT = 1_000;
    private static final int ROUNDS = 200;

    @ParameterizedTest
    @EnumSource(Store.class)
    void isAskedAndTakesCommandsLikeAShortOne(Store store) {
        try (Program program = Program.apart(store.fresh())) {
            IncidentId large = Filled.with(program, 1, LONG).getFirst();
            IncidentId small = Filled.with(program, 1, SHORT).getFirst();
            long head = program.get(EventLog.class).head();
            for (String view :
                    new String[] {"impact", "impact/history/disclosure", "public-timeline"}) {
                beside(program, store, view, large, small, head);
            }
            timelines(program, store, large, small);
            commands(program, store, large, small);
        }
    }

    private static void beside(
            Program program,
            Store store,
            String view,
            IncidentId large,
            IncidentId small,
            long head) {
        Random chance = new Random(7);
        Times ofLarge = new Times();
        Times ofSmall = new Times();
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long any = 10 + chance.nextLong(LONG - 10);
            long late = head - chance.nextLong(SHORT - 10);
            Times large1 = round < 0 ? new Times() : ofLarge;
            Times small1 = round < 0 ? new Times() : ofSmall;
            large1.of(() -> read(program, large, view + "?position=" + any));
            small1.of(() -> read(program, small, view + "?position=" + late));
        }
        tell(
                store,
                "views/" + view + " as of any position",
                ofLarge,
                ofSmall,
                "p99 ≤ 50 ms; short ≤ 10 ms");
    }

    private static void timelines(
            Program program, Store store, IncidentId large, IncidentId small) {
        Times ofLarge = new Times();
        Times ofSmall = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            ofLarge.of(() -> read(program, large, "public-timeline?limit=100"));
            ofSmall.of(() -> read(program, small, "public-timeline?limit=100"));
        }
        tell(store, "a page of the timeline", ofLarge, ofSmall, "");
    }

    private static void commands(Program program, Store store, IncidentId large, IncidentId small) {
        Times onLarge = new Times();
        Times onSmall = new Times();
        for (int round = -ROUNDS / 4; round < ROUNDS; round++) {
            Times large1 = round < 0 ? new Times() : onLarge;
            Times small1 = round < 0 ? new Times() : onSmall;
            large1.of(() -> Deeds.hear(program, large));
            small1.of(() -> Deeds.hear(program, small));
        }
        tell(store, "a command", onLarge, onSmall, "");
    }

    private static void tell(Store store, String what, Times large, Times small, String aim) {
        Figures.add(
                "incident of 100,000 events, %s: %s".formatted(store, what),
                large.toString(),
                "of 1,000 events: " + small,
                large.median() / small.median(),
                aim);
    }

    private static void read(Program program, IncidentId incident, String question) {
        Program.text(
                program.get(
                        "/api/v1/incidents/%s/views/%s".formatted(incident.value(), question),
                        program.token(Role.ANALYST)),
                "position");
    }
}
