package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Soak;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.publicchain.ChainLink;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.publicchain.PublicDocument;
import org.incidenttimeline.projections.publictimeline.PublicTimelines;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.SqlRows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.RandomHistory;
import org.incidenttimeline.projections.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The copy in memory says what the stored rows say, whatever happens in whatever portions. */
@Tag(Soak.TAG)
class PublicCopyIT {

    private static final int SEEDS = Soak.times(60, 1_000);
    private static final int LENGTH = 40;

    @Test
    void followsTheRowsOnH2() {
        try (Database database = Database.h2()) {
            followsForAllSeeds(database);
        }
    }

    @Test
    void followsTheRowsOnPostgresql() {
        try (Database database = Database.postgresql()) {
            followsForAllSeeds(database);
        }
    }

    private static void followsForAllSeeds(Database database) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                follows(database, seed);
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed " + seed, broken);
            }
        }
    }

    private static void follows(Database database, long seed) {
        Random random = new Random(~seed);
        List<Fact> log = RandomHistory.of(seed, LENGTH);
        database.empty();
        database.log(log);
        PublicCopy copy = copy(database);
        PublicState state = Objects.requireNonNull(copy.follow());
        LiveViews views = new LiveViews(database.jdbc);
        String late = random.nextInt(3) == 0 ? log.getFirst().stamp().aggregate() : "";
        for (List<Fact> batch : portions(log, late, random)) {
            database.transactions.executeWithoutResult(
                    status -> batch.forEach(it -> views.apply(LiveViews.PUBLIC_VIEWS, it)));
            if (late.isEmpty() && random.nextInt(5) == 0) {
                new Rebuild(database.jdbc, database.transactions, Story.log(log))
                        .run(Views.PUBLIC_TIMELINE, it -> false);
            }
            if (random.nextInt(3) > 0) {
                PublicState next = copy.follow();
                state = next == null ? state : next;
                assertThat(said(state)).isEqualTo(said(copy(database).follow()));
                assertThat(said(state)).isEqualTo(stored(database, state.at()));
            }
        }
    }

    /** In portions of random size; one sequence may come in last, as a parked one does. */
    private static List<List<Fact>> portions(List<Fact> log, String late, Random random) {
        List<Fact> due = new ArrayList<>(log);
        due.removeIf(it -> it.stamp().aggregate().equals(late));
        log.stream().filter(it -> it.stamp().aggregate().equals(late)).forEach(due::add);
        List<List<Fact>> portions = new ArrayList<>();
        for (int next = 0; next < due.size(); ) {
            int to = Math.min(due.size(), next + 1 + random.nextInt(6));
            portions.add(due.subList(next, to));
            next = to;
        }
        return portions;
    }

    private static PublicCopy copy(Database database) {
        return new PublicCopy(
                database.jdbc,
                Objects.requireNonNull(database.transactions.getTransactionManager()));
    }

    private static String said(@Nullable PublicState state) {
        Objects.requireNonNull(state);
        return StoredJson.MAPPER.writeValueAsString(
                List.of(
                        state.stories().stream().map(PublicStory::timeline).toList(),
                        state.notices().at(state.at(), Story.WELSH)));
    }

    private static String stored(Database database, Instant at) {
        Moment now = new Moments(database.jdbc).present(LiveViews.PUBLIC_VIEWS);
        PublicTimelines timelines =
                new PublicTimelines(
                        sql(database, now, Views.PUBLIC_TIMELINE),
                        sql(database, now, Views.PUBLIC_CATALOGUE));
        return StoredJson.MAPPER.writeValueAsString(
                List.of(
                        timelines.incidents().stream()
                                .map(it -> timelines.find(it.publicId(), null, 100))
                                .toList(),
                        now.customerNotices().at(at, Story.WELSH)));
    }

    private static SqlRows sql(Database database, Moment now, View view) {
        return new SqlRows(database.jdbc, view, now.position());
    }

    @Test
    void followsASignatureThatCameAfterTheWords() {
        try (Database database = Database.h2()) {
            Story story = new Story().catalogue();
            new Plot(story).declared().told("One");
            database.log(story.facts());
            LiveViews views = new LiveViews(database.jdbc);
            database.transactions.executeWithoutResult(
                    status -> story.facts().forEach(it -> views.apply(LiveViews.PUBLIC_VIEWS, it)));
            PublicCopy copy = copy(database);
            assertThat(Objects.requireNonNull(copy.follow()).chain()).isEmpty();

            PublicDocument document = document(story);
            new PublicChain(database.jdbc)
                    .append(ChainLink.behind(null, document.body()), document, "jws", "checkpoint");

            assertThat(Objects.requireNonNull(copy.follow()).chain()).hasSize(1);
            assertThat(copy.follow()).isNull();
        }
    }

    private static PublicDocument document(Story story) {
        for (Fact fact : story.facts()) {
            if (fact instanceof Fact.OfIncident(Stamp stamp, StatementPublished published)) {
                return PublicDocument.of(PublicId.random(), stamp.recordedAt(), published);
            }
        }
        throw new IllegalStateException("nothing was published");
    }

    @Test
    void keepsTheStoriesOfWhichNothingHasChanged() {
        try (Database database = Database.h2()) {
            Story story = new Story().catalogue();
            new Plot(story).declared().told("One");
            Plot other = new Plot(story.at("2025-04-21T09:00:00Z")).declared();
            other.told("Two");
            LiveViews views = new LiveViews(database.jdbc);
            List<Fact> before = List.copyOf(story.facts());
            database.log(before);
            database.transactions.executeWithoutResult(
                    status -> before.forEach(it -> views.apply(LiveViews.PUBLIC_VIEWS, it)));
            PublicCopy copy = copy(database);
            PublicState first = Objects.requireNonNull(copy.follow());
            assertThat(copy.follow()).isNull();

            other.told("Three");
            List<Fact> after = story.facts().subList(before.size(), story.facts().size());
            database.log(after);
            database.transactions.executeWithoutResult(
                    status -> after.forEach(it -> views.apply(LiveViews.PUBLIC_VIEWS, it)));
            PublicState second = Objects.requireNonNull(copy.follow());

            assertThat(second.stories()).hasSize(2);
            assertThat(second.stories().stream().filter(first.stories()::contains)).hasSize(1);
            assertThat(second.stories().getLast()).isSameAs(first.stories().getLast());
        }
    }
}
