package org.incidenttimeline.projections.customernotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.CY;
import static org.incidenttimeline.projections.story.Story.EN;
import static org.incidenttimeline.projections.story.Story.ENGLISH;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.SUPPLIER_PORTAL;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;
import static org.incidenttimeline.projections.story.Story.WELSH;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.customernotice.TimeEdges.TimeEdge;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

class CustomerNoticeTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story);

    private Notice notice() {
        return story.moment().customerNotices().at(story.now(), ENGLISH);
    }

    @Test
    void hasNothingToReportWithoutAnIncident() {
        assertThat(notice().nothingToReport()).isTrue();
        assertThat(notice().working())
                .extracting(Notice.Channel::channel)
                .containsExactly(WEBSITE_ORDERS, STORES);
    }

    @Test
    void showsTheStateOfPublicChannelsAtOnceAndNothingElse() {
        incident.declared().paused(WEBSITE_ORDERS);
        incident.paused(SUPPLIER_PORTAL);

        assertThat(notice().incidents()).isEmpty();
        assertThat(notice().nothingToReport()).isFalse();
        assertThat(notice().affected())
                .extracting(Notice.Channel::channel)
                .containsExactly(WEBSITE_ORDERS);
        assertThat(notice().working()).extracting(Notice.Channel::channel).containsExactly(STORES);
    }

    @Test
    void takesTheWorstStateOverAllIncidents() {
        incident.declared().degraded(STORES, "secret");
        Plot other = new Plot(story).declared();
        other.unavailable(STORES);
        incident.resolved();

        assertThat(notice().affected())
                .extracting(Notice.Channel::state)
                .containsExactly(ChannelState.UNAVAILABLE);

        other.restored(STORES);

        assertThat(notice().affected())
                .extracting(Notice.Channel::state)
                .containsExactly(ChannelState.DEGRADED);
    }

    @Test
    void putsTheIncidentPublishedLastFirst() {
        incident.declared().told("First");
        Plot other = new Plot(story.at("2025-04-22T00:00:00Z")).declared();
        other.told("Second");
        story.at("2025-04-23T00:00:00Z");
        incident.published(StatementId.random(), StatementAudience.PRESS, "For the press");

        assertThat(notice().incidents())
                .extracting(it -> Objects.requireNonNull(it.latest()).text().words().headline())
                .containsExactly("First", "Second");
    }

    @Test
    void fallsBackVisiblyToTheDefaultLanguage() {
        incident.declared().told("Orders are paused");
        Notice welsh = story.moment().customerNotices().at(story.now(), WELSH);
        var text = Objects.requireNonNull(welsh.incidents().getFirst().latest()).text();

        assertThat(text.language()).isEqualTo(EN);
        assertThat(text.fallback()).isTrue();
        assertThat(Objects.requireNonNull(welsh.working().getFirst().name()).language())
                .isEqualTo(CY);
    }

    @Test
    void keepsAResolvedIncidentForSevenDays() {
        incident.declared().told("Orders are paused");
        incident.resolved();
        Instant told = story.now();

        assertThat(notice().incidents())
                .extracting(Notice.OfIncident::phase)
                .containsExactly(Phase.RESOLVED);
        assertThat(
                        story.moment()
                                .customerNotices()
                                .at(told.plus(CustomerNotices.STAYS), ENGLISH)
                                .incidents())
                .isEmpty();
    }

    @Test
    void saysThatAPromisedUpdateIsOverdue() {
        StatementId statement = StatementId.random();
        incident.declared().published(statement, StatementAudience.CUSTOMERS, "Paused");
        incident.promised(statement, "2025-04-21T16:00:00Z");
        CustomerNotices notices = story.moment().customerNotices();

        assertThat(notices.at(Instant.parse("2025-04-21T15:59:59Z"), ENGLISH).computed())
                .extracting(it -> it.nextUpdateBy() != null, it -> it.overdueSince() != null)
                .containsExactly(true, false);
        assertThat(notices.at(Instant.parse("2025-04-21T16:00:00Z"), ENGLISH).computed())
                .extracting(it -> it.nextUpdateBy() != null, it -> it.overdueSince() != null)
                .containsExactly(false, true);

        incident.updateEnded(statement, "2025-04-21T16:00:00Z", NextUpdateEnding.MISSED);

        assertThat(notice().computed().nextUpdateBy()).isNull();
    }

    @Test
    void unitesGuidanceInForce() {
        GuidanceId beware = GuidanceId.random();
        incident.declared().told("Paused");
        incident.advised(beware, "Beware", WEBSITE_ORDERS);
        Plot other = new Plot(story).declared();
        other.told("Also");
        other.advised(GuidanceId.random(), "Visit a store");
        incident.retired(beware);

        assertThat(notice().guidance())
                .extracting(it -> it.words().words())
                .containsExactly("Visit a store");
    }

    @Test
    void knowsAtWhichInstantsItChangesByTimeAlone() {
        StatementId statement = StatementId.random();
        incident.declared().published(statement, StatementAudience.CUSTOMERS, "Paused");
        incident.promised(statement, "2025-04-21T16:00:00Z");
        Plot over = new Plot(story.at("2025-04-21T10:00:00Z")).declared();
        over.told("Short trouble");
        over.resolved();
        var rows = story.moment().rows().apply(Views.CUSTOMER_NOTICE);

        assertThat(TimeEdges.between(story.now(), Instant.parse("2025-05-01T00:00:00Z"), rows))
                .extracting(TimeEdge::at)
                .containsExactly(
                        Instant.parse("2025-04-21T16:00:00Z"),
                        Instant.parse("2025-04-28T10:00:00Z"));
        assertThat(
                        TimeEdges.between(
                                Instant.parse("2025-04-28T10:00:00Z"),
                                Instant.parse("2025-05-01T00:00:00Z"),
                                rows))
                .isEmpty();
    }

    @Test
    void ofOneIncidentLeavesOutAllOthers() {
        incident.declared().told("Paused");
        incident.paused(WEBSITE_ORDERS);
        Plot other = new Plot(story).declared();
        other.told("Also");
        other.paused(STORES);
        Notice own = story.moment().customerNotices().of(incident.id, story.now(), ENGLISH);

        assertThat(own.incidents()).hasSize(1);
        assertThat(own.affected())
                .extracting(Notice.Channel::channel)
                .containsExactly(WEBSITE_ORDERS);
    }

    @Test
    void remembersWhenAChannelLastChangedAfterItWasRestored() {
        incident.declared().degraded(WEBSITE_ORDERS, "secret");
        story.at("2025-04-21T11:00:00Z");
        incident.degraded(WEBSITE_ORDERS, "secret, and more of it");

        assertThat(story.moment().customerNotices().turned())
                .isEqualTo(Map.of(WEBSITE_ORDERS, Instant.parse("2025-04-21T08:30:00Z")));

        story.at("2025-04-21T12:00:00Z");
        incident.restored(WEBSITE_ORDERS);
        incident.restored(STORES);

        assertThat(story.moment().customerNotices().turned())
                .isEqualTo(Map.of(WEBSITE_ORDERS, Instant.parse("2025-04-21T12:00:00Z")));
        assertThat(notice().affected()).isEmpty();
    }
}
