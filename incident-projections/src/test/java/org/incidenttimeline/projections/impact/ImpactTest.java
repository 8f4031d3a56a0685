package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    @Test
    void addsUpPausedAndUnavailableAndKeepsDegradedApart() {
        story.at("2025-04-22T00:00:00Z");
        incident.paused(WEBSITE_ORDERS);
        story.at("2025-04-22T06:00:00Z");
        incident.unavailable(WEBSITE_ORDERS);
        story.at("2025-04-22T12:00:00Z");
        incident.degraded(WEBSITE_ORDERS, "slow");
        story.at("2025-04-23T00:00:00Z");

        assertThat(view().computed().channels())
                .extracting(ImpactView.Downtime::downSeconds, ImpactView.Downtime::degradedSeconds)
                .containsExactly(tuple(43_200L, 43_200L));
    }

    @Test
    void takesTradeAtRiskProRataAndLetsDegradedCountFromNoneToAll() {
        story.at("2025-04-22T00:00:00Z");
        incident.paused(WEBSITE_ORDERS);
        story.at("2025-04-22T12:00:00Z");
        incident.degraded(WEBSITE_ORDERS, "slow");
        story.at("2025-04-23T00:00:00Z");
        var risk = Objects.requireNonNull(view().computed().channels().getFirst().tradeAtRisk());

        assertThat(risk.low()).isEqualByComparingTo("1500000");
        assertThat(risk.high()).isEqualByComparingTo("4000000");
        assertThat(risk.currency()).isEqualTo("GBP");
        assertThat(StoredJson.MAPPER.writeValueAsString(risk)).contains("\"low\":\"1500000.00\"");
    }

    @Test
    void prefersTheLatestAssessmentToUsualTradeAndSaysWhenItWasStruck() {
        story.at("2025-04-22T00:00:00Z");
        incident.paused(WEBSITE_ORDERS);
        incident.assessed(WEBSITE_ORDERS, "1", "2");
        EventId assessed = incident.assessed(WEBSITE_ORDERS, "10", "20").event();
        incident.struck(assessed);
        story.at("2025-04-23T00:00:00Z");
        var risk = Objects.requireNonNull(view().computed().channels().getFirst().tradeAtRisk());

        assertThat(risk.low()).isEqualByComparingTo(new BigDecimal(10));
        assertThat(risk.assessment()).isEqualTo(assessed);
        assertThat(risk.struck()).isTrue();
    }

    @Test
    void namesNoTradeWhereNothingIsKnownOfIt() {
        incident.paused(STORES);

        assertThat(view().computed().channels().getFirst().tradeAtRisk()).isNull();
        assertThat(view().computed().tradeAtRisk()).isEmpty();
    }

    @Test
    void knowsTheLatestConfirmedValueThatWasNotRevisedAway() {
        FindingId first = FindingId.random();
        FindingId second = FindingId.random();
        incident.found(first, "NONE_TAKEN", Certainty.CONFIRMED);
        incident.found(second, "SOME_TAKEN", Certainty.CONFIRMED);
        incident.found(FindingId.random(), "ALL_TAKEN", Certainty.SUSPECTED);

        assertThat(view().known())
                .extracting(ImpactView.Known::value)
                .containsExactly("SOME_TAKEN");

        incident.revised(second, "SOME_TAKEN", Certainty.RULED_OUT);

        assertThat(view().known())
                .extracting(ImpactView.Known::value)
                .containsExactly("NONE_TAKEN");
        assertThat(view().findings().entries().getFirst().findings()).hasSize(3);
    }

    @Test
    void countsKeptAndMissedUpdatesAndSaysWhenTheNextIsOverdue() {
        StatementId first = StatementId.random();
        StatementId second = StatementId.random();
        incident.promised(first, "2025-04-21T16:00:00Z");
        incident.updateEnded(first, "2025-04-21T16:00:00Z", NextUpdateEnding.MISSED);
        incident.promised(second, "2025-04-22T16:00:00Z");

        assertThat(view().nextUpdatesMissed()).isEqualTo(1);
        assertThat(view().computed().nextUpdateOverdue()).isFalse();

        story.at("2025-04-22T16:00:00Z");

        assertThat(view().computed().nextUpdateOverdue()).isTrue();
    }

    @Test
    void showsStatementsInProgressByStateAndAge() {
        StatementId statement = incident.drafted("Draft");
        story.at("2025-04-21T09:30:00Z");
        incident.submitted(statement);
        story.at("2025-04-21T10:30:00Z");

        assertThat(view().statements())
                .extracting(StatementInProgress::state)
                .containsExactly(StatementState.SUBMITTED);
        assertThat(view().computed().statements().getFirst().seconds()).isEqualTo(3_600);

        incident.approved(statement);

        assertThat(view().statements().getFirst().state()).isEqualTo(StatementState.APPROVED);
    }

    @Test
    void ofAnInstantBeforeAChangeItNeverCountsBackwards() {
        incident.paused(WEBSITE_ORDERS);
        ImpactView early =
                Objects.requireNonNull(
                        story.moment()
                                .impactViews()
                                .find(incident.id, Instant.parse("2025-04-01T00:00:00Z")));

        assertThat(early.computed().channels().getFirst().downSeconds()).isZero();
    }
}
