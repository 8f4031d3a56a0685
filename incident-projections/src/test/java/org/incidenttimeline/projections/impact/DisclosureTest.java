package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Ledger.CUSTOMER_DATA;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.SUPPLIER_PORTAL;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.story.Ledger;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long it took from knowing to saying. */
class DisclosureTest {

    private static final Subject WEBSITE = new Subject("channel:website-orders");

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();
    private final Ledger ledger = new Ledger(story, incident);

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    private StatementId told(StatementAudience audience, Subject... covers) {
        StatementId statement = StatementId.random();
        ledger.told(statement, audience, "Words", covers);
        return statement;
    }

    @Test
    void countsFromRecordedToTheFirstPublicStatementThatCoversTheChannel() {
        story.at("2025-04-21T10:00:00Z");
        EventId paused =
                incident.paused(WEBSITE_ORDERS, Instant.parse("2025-04-19T10:00:00Z")).event();
        story.at("2025-04-21T10:30:00Z");
        told(StatementAudience.COLLEAGUES, WEBSITE);
        told(StatementAudience.CUSTOMERS, new Subject("channel:stores"));

        assertThat(view().disclosure().told()).isEmpty();
        assertThat(view().computed().undisclosed())
                .containsExactly(new ImpactView.Untold(paused, 1_800));

        story.at("2025-04-21T11:00:00Z");
        StatementId statement = told(StatementAudience.INVESTORS, WEBSITE, CUSTOMER_DATA);
        story.at("2025-04-21T12:00:00Z");
        told(StatementAudience.CUSTOMERS, WEBSITE);

        assertThat(view().disclosure().open()).isEmpty();
        assertThat(view().computed().undisclosed()).isEmpty();
        assertThat(view().disclosure().told())
                .extracting(
                        Disclosure.Lag::event,
                        it -> it.value().toString(),
                        Disclosure.Lag::statement,
                        Disclosure.Lag::lagSeconds)
                .containsExactly(tuple(paused, "PAUSED", statement, 3_600L));
    }

    @Test
    void everyChangeHasALagOfItsOwnAndOneStatementEndsThemAll() {
        story.at("2025-04-21T10:00:00Z");
        incident.degraded(WEBSITE_ORDERS, "slow");
        incident.degraded(WEBSITE_ORDERS, "slower");
        story.at("2025-04-21T10:20:00Z");
        incident.paused(WEBSITE_ORDERS);
        story.at("2025-04-21T11:00:00Z");
        told(StatementAudience.CUSTOMERS, WEBSITE);
        incident.restored(WEBSITE_ORDERS);

        assertThat(view().disclosure().told())
                .extracting(Disclosure.Lag::lagSeconds)
                .containsExactly(2_400L, 3_600L);
        assertThat(view().disclosure().open())
                .extracting(it -> it.value().toString())
                .containsExactly("OPERATING");
    }

    @Test
    void asksNothingOfInternalChannelsNorOfAChannelThatWasFoundToWork() {
        incident.paused(SUPPLIER_PORTAL);
        incident.restored(STORES);

        assertThat(view().disclosure().open()).isEmpty();
    }

    @Test
    void aFindingCountsFromWhenItWasConfirmedAndMayBeTold() {
        FindingId finding = FindingId.random();
        ledger.found(finding, Certainty.SUSPECTED, true);
        ledger.revised(finding, Certainty.CONFIRMED, false);

        assertThat(view().disclosure().open()).isEmpty();

        story.at("2025-04-21T10:00:00Z");
        EventId first = ledger.revised(finding, Certainty.CONFIRMED, true).event();
        ledger.revised(finding, Certainty.CONFIRMED, true);
        story.at("2025-04-21T10:10:00Z");
        told(StatementAudience.CUSTOMERS, CUSTOMER_DATA);
        ledger.revised(finding, Certainty.CONFIRMED, true);

        assertThat(view().disclosure().open()).isEmpty();
        assertThat(view().disclosure().told())
                .extracting(
                        Disclosure.Lag::event, Disclosure.Lag::finding, Disclosure.Lag::lagSeconds)
                .containsExactly(tuple(first, finding, 600L));
    }

    @Test
    void aFindingTakenBackBeforeItWasToldNeedNotBeTold() {
        FindingId untold = FindingId.random();
        FindingId told = FindingId.random();
        ledger.found(told, Certainty.CONFIRMED, true);
        told(StatementAudience.CUSTOMERS, CUSTOMER_DATA);
        ledger.found(untold, Certainty.CONFIRMED, true);
        ledger.revised(told, Certainty.RULED_OUT, true);
        ledger.revised(untold, Certainty.RULED_OUT, true);

        assertThat(view().disclosure().open()).isEmpty();
        assertThat(view().disclosure().told())
                .extracting(Disclosure.Lag::finding)
                .containsExactly(told);
    }

    @Test
    void aFindingCountsAgainWhenItSaysSomethingElseThanWasTold() {
        FindingId finding = FindingId.random();
        ledger.found(finding, Certainty.CONFIRMED, true);
        says(finding, "FOUR");
        told(StatementAudience.CUSTOMERS, CUSTOMER_DATA);
        says(finding, "FIVE");

        assertThat(view().disclosure().told())
                .extracting(it -> it.value().value())
                .containsExactly("FOUR");
        assertThat(view().disclosure().open())
                .extracting(it -> it.value().value())
                .containsExactly("FIVE");
    }

    private void says(FindingId finding, String value) {
        story.record(
                new FindingRevised(
                        incident.id,
                        finding,
                        CUSTOMER_DATA,
                        new Value(value),
                        Certainty.CONFIRMED,
                        "detail",
                        true,
                        story.now()));
    }

    @Test
    void marksWhatWasEnteredInError() {
        EventId paused = incident.paused(WEBSITE_ORDERS).event();
        incident.struck(paused);

        assertThat(view().disclosure().open())
                .extracting(Disclosure.Lag::struck)
                .containsExactly(true);
    }

    @Test
    void aStatementTouchesAsFewRowsAfterAThousandChangesAsAfterOne() {
        for (int i = 0; i < 500; i++) {
            incident.paused(WEBSITE_ORDERS);
            incident.restored(WEBSITE_ORDERS);
        }
        told(StatementAudience.CUSTOMERS, WEBSITE);
        CountedRows rows = new CountedRows();
        int touched = 0;
        for (Fact fact : story.facts()) {
            int before = rows.touched;
            new Impact().apply(fact, rows);
            touched = rows.touched - before;
        }

        assertThat(view().disclosure().told()).hasSize(50);
        assertThat(view().disclosure().waiting()).isEmpty();
        assertThat(touched).isLessThan(10);
        assertThat(rows.longest).isLessThan(1_000);
    }

    private static final class CountedRows implements Rows {

        private final List<Row> held = new ArrayList<>();
        private int touched;
        private int longest;

        @Override
        public <R extends Row> @Nullable R find(Class<R> kind, String key) {
            touched++;
            return held.reversed().stream()
                    .filter(it -> kind.isInstance(it) && it.key().equals(key))
                    .map(kind::cast)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public void put(Row row) {
            touched++;
            longest = Math.max(longest, row.toString().length());
            held.add(row);
        }

        @Override
        public void remove(Class<? extends Row> kind, String key) {
            touched++;
            held.removeIf(it -> kind.isInstance(it) && it.key().equals(key));
        }
    }
}
