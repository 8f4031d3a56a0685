package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Ledger.CUSTOMER_DATA;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.story.Ledger;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of the impact view that grow: what the view shows of them, and the pages before. */
class HistoriesTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();
    private final Ledger ledger = new Ledger(story, incident);

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    private Page<?> page(ImpactHistory history, @Nullable String before, int limit) {
        return Objects.requireNonNull(
                story.moment().impactViews().history(incident.id, history, before, limit));
    }

    private Stamp heard(String text) {
        return story.record(
                new CommentaryRecorded(
                        incident.id, CommentaryId.random(), "press", null, text, story.now()));
    }

    /** All entries before a cursor, page by page. */
    private List<Object> before(ImpactHistory history, @Nullable String cursor) {
        List<Object> all = new ArrayList<>();
        for (@Nullable String next = cursor; next != null; ) {
            Page<?> page = page(history, next, 7);
            all.addAll(page.entries());
            next = page.next();
        }
        return all;
    }

    @Test
    void theViewShowsTheLatestFormsOfAFindingAndHowManyCameBefore() {
        FindingId often = FindingId.random();
        FindingId once = FindingId.random();
        EventId first = ledger.found(once, Certainty.SUSPECTED, false).event();
        List<EventId> forms = new ArrayList<>();
        forms.add(ledger.found(often, Certainty.SUSPECTED, false).event());
        for (int times = 0; times < 149; times++) {
            forms.add(ledger.revised(often, Certainty.SUSPECTED, false).event());
        }

        Page<ImpactView.OnSubject> shown = view().findings();
        List<ImpactView.Finding> findings = shown.entries().getFirst().findings();

        assertThat(findings).extracting(ImpactView.Finding::finding).containsExactly(often, once);
        assertThat(findings)
                .extracting(it -> it.forms().size(), ImpactView.Finding::earlier)
                .containsExactly(tuple(50, 100L), tuple(1, 0L));
        assertThat(findings.getFirst().forms())
                .extracting(ImpactView.Form::event)
                .containsExactlyElementsOf(forms.reversed().subList(0, 50));
        assertThat(before(ImpactHistory.FINDINGS, shown.next()))
                .extracting(it -> ((ImpactView.Found) it).form().event())
                .hasSize(101)
                .startsWith(forms.get(99), forms.get(98))
                .endsWith(forms.getFirst(), first);
    }

    @Test
    void whatWaitsToBeToldIsCountedWholeHoweverMuchOfItIsShown() {
        story.at("2025-04-21T10:00:00Z");
        EventId first = incident.paused(STORES).event();
        for (int times = 0; times < 60; times++) {
            incident.restored(STORES);
            incident.paused(STORES);
        }
        FindingId taken = FindingId.random();
        story.at("2025-04-21T11:00:00Z");
        EventId found = ledger.found(taken, Certainty.CONFIRMED, true).event();

        assertThat(view().disclosure().waiting())
                .extracting(
                        it -> it.subject().value(),
                        Disclosure.Waiting::changes,
                        Disclosure.Waiting::event)
                .containsExactly(
                        tuple("channel:stores", 121L, first),
                        tuple(CUSTOMER_DATA.value(), 1L, found));
        assertThat(view().disclosure().open()).hasSize(50);
        assertThat(view().computed().undisclosed()).contains(new ImpactView.Untold(first, 3_600));
        assertThat(before(ImpactHistory.DISCLOSURE, view().disclosure().next())).hasSize(72);

        ledger.revised(taken, Certainty.RULED_OUT, true);

        assertThat(view().disclosure().waiting())
                .extracting(it -> it.subject().value())
                .containsExactly("channel:stores");

        StatementId statement = StatementId.random();
        ledger.told(statement, StatementAudience.CUSTOMERS, "Shut", new Subject("channel:stores"));
        incident.paused(WEBSITE_ORDERS);

        assertThat(view().disclosure().waiting())
                .extracting(it -> it.subject().value(), Disclosure.Waiting::changes)
                .containsExactly(tuple("channel:website-orders", 1L));
        assertThat(view().disclosure().told())
                .hasSize(49)
                .allMatch(it -> statement.equals(it.statement()));
        assertThat(before(ImpactHistory.DISCLOSURE, view().disclosure().next()))
                .extracting(it -> ((Disclosure.Lag) it).statement())
                .hasSize(72)
                .containsOnly(statement);
    }

    @Test
    void commentaryIsShownNewestFirstAndItsPagesLoseAndRepeatNothing() {
        List<EventId> heard = new ArrayList<>();
        for (int times = 0; times < 230; times++) {
            heard.add(heard("They say " + times).event());
        }
        Page<ImpactView.Commentary> shown = view().commentary();
        List<Object> all = new ArrayList<>(shown.entries());
        all.addAll(before(ImpactHistory.COMMENTARY, shown.next()));

        assertThat(shown.entries()).hasSize(50);
        assertThat(all)
                .extracting(it -> ((ImpactView.Commentary) it).event())
                .containsExactlyElementsOf(heard.reversed());
    }

    @Test
    void aShortListHasNoPageBeforeIt() {
        heard("Once");

        assertThat(view().commentary().entries()).hasSize(1);
        assertThat(view().commentary().next()).isNull();
        assertThat(view().disclosure().next()).isNull();
        assertThat(page(ImpactHistory.ASSESSMENTS, null, 1).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1e3", "9999999999999999999"})
    void aCursorThatNobodyGaveIsRefusedByName(String cursor) {
        assertThatThrownBy(() -> page(ImpactHistory.COMMENTARY, cursor, 10))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("cursor");
    }
}
