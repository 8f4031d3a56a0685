package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.incidenttimeline.core.incident.event.ChannelRestored;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Soak;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.impact.ImpactHistory;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.RowHistory;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.StoredRow;
import org.incidenttimeline.projections.rows.View;
import org.incidenttimeline.projections.story.RandomHistory;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Live rows valid at n = fold up to n = rebuild, for random histories on both databases. */
@Tag(Soak.TAG)
class ModelIT {

    private static final int SEEDS = Soak.times(1_000, 5_000);
    private static final int LENGTH = 24;

    @Test
    void rowsOnH2AreTheFoldOfTheLogAtEveryPosition() {
        try (Database database = Database.h2()) {
            holdsForAllSeeds(database);
        }
    }

    @Test
    void rowsOnPostgresqlAreTheFoldOfTheLogAtEveryPosition() {
        try (Database database = Database.postgresql()) {
            holdsForAllSeeds(database);
        }
    }

    private static void holdsForAllSeeds(Database database) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                holds(database, seed);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static void holds(Database database, long seed) {
        Random random = new Random(~seed);
        List<Fact> log = RandomHistory.of(seed, LENGTH);
        database.empty();
        live(database, log, random);
        for (View view : Views.all()) {
            assertThat(differences(database, view, view, log)).as(view.name()).isEmpty();
            assertThat(
                            new FoldCheck(database.jdbc, Story.log(log))
                                    .differences(view, random.nextInt(LENGTH), it -> false))
                    .as(view.name())
                    .isEmpty();
        }
        answersAgree(database, log, 1 + random.nextInt(LENGTH));
        View rebuilt = Views.all().get(random.nextInt(Views.all().size()));
        new Rebuild(database.jdbc, database.transactions, Story.log(log)).run(rebuilt, it -> false);
        assertThat(differences(database, rebuilt, rebuilt, log)).as("rebuilt").isEmpty();
    }

    /** Delivers in batches of random size, some of them twice; one sequence may come in late. */
    private static void live(Database database, List<Fact> log, Random random) {
        LiveViews views = new LiveViews(database.jdbc);
        String late = random.nextInt(4) == 0 ? log.getFirst().stamp().aggregate() : "";
        List<Fact> due = new ArrayList<>(log);
        due.removeIf(it -> it.stamp().aggregate().equals(late));
        log.stream().filter(it -> it.stamp().aggregate().equals(late)).forEach(due::add);
        int next = 0;
        while (next < due.size()) {
            int from = Math.max(0, next - random.nextInt(4));
            int to = Math.min(due.size(), next + 1 + random.nextInt(20));
            deliver(database, views, due.subList(from, to));
            next = to;
        }
    }

    private static void deliver(Database database, LiveViews views, List<Fact> batch) {
        for (String processor : List.of(LiveViews.PUBLIC_VIEWS, LiveViews.INTERNAL_VIEWS)) {
            database.transactions.executeWithoutResult(
                    status -> batch.forEach(fact -> views.apply(processor, fact)));
        }
    }

    /** What differs, at any position, between the live rows of a view and a definition's fold. */
    private static List<FoldCheck.Difference> differences(
            Database database, View view, View definition, List<Fact> log) {
        List<FoldCheck.Difference> differences = new ArrayList<>();
        RowHistory history = new RowHistory(database.jdbc, view);
        List<RowHistory.Validity> rows = history.all(history.live());
        MapRows folded = new MapRows();
        IdentityHashMap<Row, StoredRow> bodies = new IdentityHashMap<>();
        for (Fact fact : log) {
            folded.apply(definition, fact);
            long position = fact.stamp().position();
            List<StoredRow> valid =
                    rows.stream().filter(it -> it.at(position)).map(it -> it.row()).toList();
            List<StoredRow> expected =
                    folded.everything().stream()
                            .map(
                                    it ->
                                            bodies.computeIfAbsent(
                                                    it.row(),
                                                    row -> StoredRow.of(it.aggregate(), row)))
                            .toList();
            if (valid.size() != expected.size() || !Set.copyOf(valid).containsAll(expected)) {
                differences.addAll(FoldCheck.compare(valid, expected));
            }
        }
        return differences;
    }

    private static void answersAgree(Database database, List<Fact> log, int position) {
        Moment folded = Story.moment(log, position);
        Moment stored = new Moments(database.jdbc).at(position, folded.recordedAt());
        assertThat(answers(stored, log)).isEqualTo(answers(folded, log));
    }

    private static String answers(Moment moment, List<Fact> log) {
        var at = log.getLast().stamp().recordedAt();
        List<Object> answers = new ArrayList<>();
        answers.add(moment.publicTimelines().incidents());
        answers.add(moment.customerNotices().at(at, Story.WELSH));
        answers.add(moment.records().incidents());
        answers.add(moment.records().channels());
        for (Fact fact : log) {
            if (fact instanceof Fact.OfIncident it && fact.stamp().sequence() == 0) {
                IncidentId id = it.event().incident();
                answers.add(moment.publicTimelines().find(id, null, 3));
                answers.add(moment.impactViews().find(id, at));
                for (ImpactHistory history : ImpactHistory.values()) {
                    answers.add(moment.impactViews().history(id, history, null, 2));
                    answers.add(moment.impactViews().history(id, history, "9", 2));
                }
                answers.add(moment.records().find(id, null, 5));
            }
        }
        return StoredJson.MAPPER.writeValueAsString(answers);
    }

    @Test
    void theComparisonCatchesADefinitionThatForgetsOneFact() {
        try (Database database = Database.h2()) {
            int caught = 0;
            for (long seed = 0; seed < 30; seed++) {
                List<Fact> log = RandomHistory.of(seed, LENGTH);
                database.empty();
                live(database, log, new Random(seed));
                if (!differences(database, Views.IMPACT, new Forgetful(), log).isEmpty()) {
                    caught++;
                }
            }
            assertThat(caught).isGreaterThan(10);
        }
    }

    /** The impact view, as if nobody had thought of channels being restored. */
    private static final class Forgetful implements View {
        @Override
        public String name() {
            return Views.IMPACT.name();
        }

        @Override
        public int edition() {
            return Views.IMPACT.edition();
        }

        @Override
        public void apply(Fact fact, Rows rows) {
            if (!(fact instanceof Fact.OfIncident it && it.event() instanceof ChannelRestored)) {
                Views.IMPACT.apply(fact, rows);
            }
        }
    }
}
