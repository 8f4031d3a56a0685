package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.SUPPLIER_PORTAL;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.incidenttimeline.core.incident.event.StatementDrafted;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.impact.ImpactView;
import org.incidenttimeline.projections.replay.PublicChanges.PublicChange;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.RowHistory;
import org.incidenttimeline.projections.story.Amends;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What the live processors and the timer do to the stored rows. */
class LiveViewsIT {

    private final Database database = Database.h2();
    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story);
    private final LiveViews views = new LiveViews(database.jdbc);
    private final PublicChanges changes = new PublicChanges(database.jdbc, database.transactions);
    private int delivered;

    @AfterEach
    void close() {
        database.close();
    }

    private void deliver() {
        List<Fact> due = story.facts().subList(delivered, story.facts().size());
        database.transactions.executeWithoutResult(
                status ->
                        due.forEach(
                                fact -> {
                                    views.apply(LiveViews.PUBLIC_VIEWS, fact);
                                    views.apply(LiveViews.INTERNAL_VIEWS, fact);
                                }));
        delivered = story.facts().size();
    }

    private List<Long> changedPositions() {
        return changes.after(0, 100).stream().map(PublicChange::position).toList();
    }

    @Test
    void numbersOnlyWhatAnyoneCouldSee() {
        incident.declared();
        incident.phase(Phase.IDENTIFIED);
        incident.paused(SUPPLIER_PORTAL);
        long paused = incident.paused(WEBSITE_ORDERS).position();
        incident.assessed(WEBSITE_ORDERS, "1", "2");
        incident.drafted("Draft");
        incident.published(StatementId.random(), StatementAudience.COLLEAGUES, "For us");
        incident.told("Orders are paused");
        long told = story.facts().getLast().stamp().position();
        long monitored = incident.phase(Phase.MONITORING).position();
        new Plot(story).declared(true).paused(STORES);
        deliver();

        assertThat(changedPositions()).containsExactly(1L, 2L, paused, told, monitored);
    }

    @Test
    void keepsSilentAboutAHiddenIncidentOnAChannelThatIsDownAlready() {
        incident.declared().told("Orders are paused");
        incident.unavailable(WEBSITE_ORDERS);
        deliver();
        List<Long> known = changedPositions();
        Instant turned = turned(WEBSITE_ORDERS);

        Plot hidden = new Plot(story).declared();
        hidden.degraded(WEBSITE_ORDERS, "secret");
        deliver();
        hidden.paused(WEBSITE_ORDERS);
        hidden.restored(WEBSITE_ORDERS);
        deliver();

        assertThat(changedPositions()).isEqualTo(known);
        assertThat(turned(WEBSITE_ORDERS)).isEqualTo(turned);

        hidden.degraded(WEBSITE_ORDERS, "secret");
        deliver();
        assertThat(changedPositions()).isEqualTo(known);
        long restored = incident.restored(WEBSITE_ORDERS).position();
        long worked = hidden.restored(WEBSITE_ORDERS).position();
        deliver();
        assertThat(changedPositions()).hasSize(known.size() + 2).endsWith(restored, worked);
    }

    private Instant turned(ChannelId channel) {
        return Objects.requireNonNull(
                new Moments(database.jdbc)
                        .present(LiveViews.PUBLIC_VIEWS)
                        .customerNotices()
                        .turned()
                        .get(channel));
    }

    @Test
    void changesNothingWhenFactsAreDeliveredAgain() {
        incident.declared().told("Orders are paused");
        deliver();
        List<PublicChange> before = changes.after(0, 100);
        delivered = 0;
        deliver();

        assertThat(changes.after(0, 100)).isEqualTo(before);
    }

    @Test
    void bringsAViewThatIsBehindTheOthersOfItsProcessorToWhereTheyAre() {
        incident.declared().told("Orders are paused");
        deliver();
        RowHistory record = new RowHistory(database.jdbc, Views.RECORD);
        RowHistory impact = new RowHistory(database.jdbc, Views.IMPACT);
        List<RowHistory.Validity> recorded = record.all(record.live());
        List<RowHistory.Validity> had = impact.all(impact.live());

        database.jdbc.update("delete from incident_record_row");
        database.jdbc.update("delete from view_progress where view_name = ?", Views.RECORD.name());
        delivered = 0;
        deliver();

        assertThat(record.all(record.live())).isNotEmpty().hasSameElementsAs(recorded);
        assertThat(impact.all(impact.live())).hasSameElementsAs(had);
    }

    @Test
    void firesEveryEdgeOfTimeOnceAndInOrder() {
        StatementId statement = StatementId.random();
        incident.declared().published(statement, StatementAudience.CUSTOMERS, "Paused");
        incident.promised(statement, "2025-04-21T16:00:00Z");
        deliver();

        assertThat(changes.fireDue(Instant.parse("2025-04-21T15:59:59Z"))).isZero();
        assertThat(changes.fireDue(Instant.parse("2025-04-21T16:00:03Z"))).isEqualTo(1);
        assertThat(changes.fireDue(Instant.parse("2025-04-22T16:00:03Z"))).isZero();
        PublicChange last = Objects.requireNonNull(changes.last());
        assertThat(last.instant()).isEqualTo("2025-04-21T16:00:00Z");
        assertThat(last.position()).as("time alone did it").isNull();
    }

    @Test
    void firesWhenACorrectionTurnsSevenDaysOld() {
        Amends words = new Amends(story, incident.declared());
        Amends.Said wrong = words.said("Nothing was taken");
        story.at("2025-04-22T10:00:00Z");
        words.corrected("Some data was taken", wrong);
        deliver();

        assertThat(changes.fireDue(Instant.parse("2025-04-29T09:59:59Z"))).isZero();
        assertThat(corrections()).hasSize(1);
        assertThat(changes.fireDue(Instant.parse("2025-04-29T10:00:01Z"))).isEqualTo(1);
        assertThat(corrections()).isEmpty();
        assertThat(changes.fireDue(Instant.parse("2025-05-29T10:00:01Z"))).isZero();
    }

    /** As anyone reads them: for the instant of the last public change. */
    private List<Notice.Correction> corrections() {
        return new Moments(database.jdbc)
                .present(LiveViews.PUBLIC_VIEWS)
                .customerNotices()
                .at(Objects.requireNonNull(changes.last()).instant(), Story.ENGLISH)
                .corrections();
    }

    @Test
    void leavesNothingBehindOfAFactThatThrows() {
        incident.declared();
        long before = story.facts().size();
        // The impact view takes a statement without a draft; the record, coming after it, throws.
        wordless();
        Plot next = new Plot(story).declared();
        List<Fact> facts = story.facts();
        database.transactions.executeWithoutResult(
                status ->
                        facts.forEach(
                                fact -> {
                                    if (fact.stamp().position() == before + 1) {
                                        assertThatThrownBy(() -> apply(fact))
                                                .isInstanceOf(NullPointerException.class);
                                    } else {
                                        apply(fact);
                                    }
                                }));
        Moment now = new Moments(database.jdbc).present(LiveViews.INTERNAL_VIEWS);

        assertThat(impact(now, incident).statements()).isEmpty();
        assertThat(impact(now, next).title()).isEqualTo("Secret title");
    }

    private void apply(Fact fact) {
        views.apply(LiveViews.INTERNAL_VIEWS, fact);
    }

    private ImpactView impact(Moment moment, Plot of) {
        return Objects.requireNonNull(moment.impactViews().find(of.id, story.now()));
    }

    @SuppressWarnings("NullAway")
    private void wordless() {
        story.record(
                new StatementDrafted(
                        incident.id,
                        StatementId.random(),
                        null,
                        Plot.HASH,
                        Plot.HASH,
                        "author",
                        story.now()));
    }

    @Test
    void swapsARebuiltViewInAndDeletesTheOldRows() {
        incident.declared().told("Orders are paused");
        deliver();
        RowHistory history = new RowHistory(database.jdbc, Views.PUBLIC_TIMELINE);
        long old = history.live();
        rebuild(story.log());

        assertThat(history.live()).isEqualTo(old + 1);
        assertThat(history.all(old)).isEmpty();
        assertThat(history.all(old + 1)).isNotEmpty();

        incident.phase(Phase.MONITORING);
        deliver();

        assertThat(
                        new FoldCheck(database.jdbc, story.log())
                                .differences(
                                        Views.PUBLIC_TIMELINE, story.facts().size(), it -> false))
                .isEmpty();
    }

    @Test
    void neverSwapsWhenAFactThrowsUnlessItsSequenceIsParked() {
        incident.declared().told("Orders are paused");
        deliver();
        RowHistory history = new RowHistory(database.jdbc, Views.PUBLIC_TIMELINE);
        long old = history.live();
        List<RowHistory.Validity> before = history.all(old);
        Facts broken =
                (after, upTo, reader) -> {
                    throw new IllegalStateException("the log cannot be read");
                };

        assertThatThrownBy(() -> rebuild(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(history.live()).isEqualTo(old);
        assertThat(history.all(old)).isEqualTo(before);
        assertThat(history.greatest()).isEqualTo(old);
    }

    @Test
    void keepsTheRebuiltRowsWhenTheSwapIsCommittedAndNobodyHearsOfIt() {
        incident.declared();
        incident.paused(WEBSITE_ORDERS);
        deliver();
        RowHistory history = new RowHistory(database.jdbc, Views.PUBLIC_TIMELINE);
        long old = history.live();
        int rows = history.all(old).size();
        AtomicBoolean heard = new AtomicBoolean();
        TransactionTemplate losing =
                new TransactionTemplate(
                        new DataSourceTransactionManager(
                                Objects.requireNonNull(database.jdbc.getDataSource())) {
                            @Override
                            protected void doCommit(DefaultTransactionStatus status) {
                                super.doCommit(status);
                                if (!heard.getAndSet(true)) {
                                    throw new TransactionSystemException("the connection is lost");
                                }
                            }
                        });

        assertThatThrownBy(
                        () ->
                                new Rebuild(database.jdbc, losing, story.log())
                                        .run(Views.PUBLIC_TIMELINE, parked -> false))
                .isInstanceOf(TransactionSystemException.class);
        assertThat(history.live()).isGreaterThan(old);
        assertThat(history.all(history.live())).hasSize(rows).isNotEmpty();
    }

    @Test
    void letsAParkedSequenceStandStillInARebuild() {
        incident.declared();
        wordless();
        Plot next = new Plot(story).declared();
        database.transactions.executeWithoutResult(
                status ->
                        story.facts().stream()
                                .filter(it -> it.stamp().position() != 5)
                                .forEach(this::apply));
        Rebuild rebuild = new Rebuild(database.jdbc, database.transactions, story.log());

        assertThatThrownBy(() -> rebuild.run(Views.RECORD, it -> false))
                .isInstanceOf(NullPointerException.class);

        rebuild.run(Views.RECORD, it -> it.equals(incident.id.toString()));
        Moment now = new Moments(database.jdbc).present(LiveViews.INTERNAL_VIEWS);

        assertThat(now.records().find(incident.id, null, 9)).isNotNull();
        assertThat(now.records().find(next.id, null, 9)).isNotNull();
    }

    private void rebuild(Facts log) {
        new Rebuild(database.jdbc, database.transactions, log)
                .run(Views.PUBLIC_TIMELINE, parked -> false);
    }

    @Test
    void namesTheRowsThatDifferBetweenTwoPositions() {
        incident.declared();
        long from = incident.paused(WEBSITE_ORDERS).position();
        incident.restored(WEBSITE_ORDERS);
        incident.degraded(WEBSITE_ORDERS, "slow");
        incident.paused(STORES);
        deliver();
        List<RowHistory.RowChange> differing =
                new RowHistory(database.jdbc, Views.CUSTOMER_NOTICE)
                        .between(incident.id.toString(), from, story.facts().size());

        assertThat(differing)
                .extracting(it -> it.key(), it -> it.before() == null, it -> it.after() == null)
                .containsExactly(
                        tuple("stores", true, false), tuple("website-orders", false, false));
    }

    @Test
    void leavesOutWhatOccurredAfterAnInstantButNeverTheDeclaration() {
        story.at("2025-04-21T08:30:00Z");
        incident.declared();
        incident.paused(WEBSITE_ORDERS, Instant.parse("2025-04-19T10:00:00Z"));
        incident.paused(STORES, Instant.parse("2025-04-20T10:00:00Z"));
        deliver();
        Moments moments = new Moments(database.jdbc);
        Moment then =
                moments.effective(
                        moments.present(LiveViews.INTERNAL_VIEWS),
                        Instant.parse("2025-04-19T12:00:00Z"),
                        story.log());

        var view = Objects.requireNonNull(then.impactViews().find(incident.id, story.now()));
        assertThat(view.channels())
                .extracting(it -> it.channel(), it -> it.names().isEmpty())
                .containsExactly(tuple(WEBSITE_ORDERS, false));
    }
}
