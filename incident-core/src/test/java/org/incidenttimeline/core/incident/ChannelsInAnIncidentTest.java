package org.incidenttimeline.core.incident;

import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.time.Duration;
import java.time.Instant;
import org.incidenttimeline.core.incident.command.ConfirmChannelOperating;
import org.incidenttimeline.core.incident.command.DegradeChannel;
import org.incidenttimeline.core.incident.command.MarkChannelUnavailable;
import org.incidenttimeline.core.incident.command.RestoreChannel;
import org.incidenttimeline.core.incident.event.ChannelConfirmedOperating;
import org.incidenttimeline.core.incident.event.ChannelDegraded;
import org.incidenttimeline.core.incident.event.ChannelPaused;
import org.incidenttimeline.core.incident.event.ChannelRestored;
import org.incidenttimeline.core.incident.event.ChannelUnavailable;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyDegraded;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyOperating;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyPaused;
import org.incidenttimeline.core.incident.refusal.ChannelAlreadyUnavailable;
import org.incidenttimeline.core.incident.refusal.ChannelIsRetired;
import org.incidenttimeline.core.incident.refusal.ChannelNotOperating;
import org.incidenttimeline.core.incident.refusal.IncidentIsResolved;
import org.incidenttimeline.core.incident.refusal.OccurredAhead;
import org.incidenttimeline.core.incident.refusal.OccurredBeforeLatestChange;
import org.incidenttimeline.core.incident.refusal.OccurredTooEarly;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.junit.jupiter.api.Test;

class ChannelsInAnIncidentTest {

    private static final ChannelUnavailable BROKE =
            new ChannelUnavailable(
                    INCIDENT, WEBSITE_ORDERS, ChannelAudience.PUBLIC, "no answer", BEGAN);

    @Test
    void pausesAChannelNow() {
        atNoon().given(declared())
                .when(pause(WEBSITE_ORDERS, null))
                .expectEvents(
                        new ChannelPaused(
                                INCIDENT,
                                WEBSITE_ORDERS,
                                ChannelAudience.PUBLIC,
                                "to contain the attack",
                                NOON));
    }

    @Test
    void recordsLateWhatOccurredEarlier() {
        atNoon().given(declared())
                .when(pause(SUPPLIER_PORTAL, BEGAN))
                .expectEvents(
                        new ChannelPaused(
                                INCIDENT,
                                SUPPLIER_PORTAL,
                                ChannelAudience.INTERNAL,
                                "to contain the attack",
                                BEGAN));
    }

    @Test
    void refusesToPauseAPausedChannel() {
        atNoon().given(declared(), paused(WEBSITE_ORDERS))
                .when(pause(WEBSITE_ORDERS, null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyPaused(WEBSITE_ORDERS));
    }

    @Test
    void refusesAChannelTheCatalogueDoesNotHave() {
        atNoon().given(declared())
                .when(pause(UNHEARD_OF, null))
                .expectNoEvents()
                .expectExceptionDetails(new UnknownChannel(UNHEARD_OF));
    }

    @Test
    void refusesARetiredChannel() {
        atNoon().given(declared())
                .when(pause(OLD_KIOSKS, null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelIsRetired(OLD_KIOSKS));
    }

    @Test
    void restoresAChannelThatWasRetiredWhileDown() {
        atNoon().given(declared(), paused(OLD_KIOSKS))
                .when(new RestoreChannel(INCIDENT, OLD_KIOSKS, null))
                .expectEvents(
                        new ChannelRestored(INCIDENT, OLD_KIOSKS, ChannelAudience.PUBLIC, NOON));
    }

    @Test
    void refusesATimeMoreThanFiveMinutesAhead() {
        Instant ahead = NOON.plus(Duration.ofMinutes(5)).plusMillis(1);

        atNoon().given(declared())
                .when(pause(STORES, ahead))
                .expectNoEvents()
                .expectExceptionDetails(new OccurredAhead(ahead, NOON));
    }

    @Test
    void acceptsATimeFiveMinutesAhead() {
        atNoon().given(declared())
                .when(pause(STORES, NOON.plus(Duration.ofMinutes(5))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesATimeMoreThanAYearBeforeTheIncidentBegan() {
        Instant early = BEGAN.minus(Duration.ofDays(366));

        atNoon().given(declared())
                .when(pause(STORES, early))
                .expectNoEvents()
                .expectExceptionDetails(new OccurredTooEarly(early, BEGAN));
    }

    @Test
    void refusesAChangeSaidToHaveOccurredBeforeTheLatestOne() {
        Instant latest = paused(STORES).occurredAt();
        Instant before = latest.minusMillis(1);

        atNoon().given(declared(), paused(STORES))
                .when(new RestoreChannel(INCIDENT, STORES, before))
                .expectNoEvents()
                .expectExceptionDetails(new OccurredBeforeLatestChange(STORES, before, latest));
    }

    @Test
    void takesTheLatestChangeAsTheTimeWhenThatIsStillAhead() {
        Instant ahead = NOON.plus(Duration.ofMinutes(4));

        atNoon().given(
                        declared(),
                        new ChannelDegraded(
                                INCIDENT, STORES, ChannelAudience.PUBLIC, "slow", ahead))
                .when(new RestoreChannel(INCIDENT, STORES, null))
                .expectEvents(new ChannelRestored(INCIDENT, STORES, ChannelAudience.PUBLIC, ahead));
    }

    @Test
    void degradesAChannelAgainOnlyWithAnotherNote() {
        atNoon().given(declared(), degraded(STORES, "slow"))
                .when(new DegradeChannel(INCIDENT, STORES, "slow", null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyDegraded(STORES));
        atNoon().given(declared(), degraded(STORES, "slow"))
                .when(new DegradeChannel(INCIDENT, STORES, "half the tills", null))
                .expectEvents(
                        new ChannelDegraded(
                                INCIDENT, STORES, ChannelAudience.PUBLIC, "half the tills", NOON));
    }

    @Test
    void marksAChannelUnavailableOnce() {
        atNoon().given(declared(), BROKE)
                .when(new MarkChannelUnavailable(INCIDENT, WEBSITE_ORDERS, "still", null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyUnavailable(WEBSITE_ORDERS));
    }

    @Test
    void pausesAChannelThatBroke() {
        atNoon().given(declared(), BROKE)
                .when(pause(WEBSITE_ORDERS, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesToRestoreAnOperatingChannel() {
        atNoon().given(declared())
                .when(new RestoreChannel(INCIDENT, STORES, null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelAlreadyOperating(STORES));
    }

    @Test
    void confirmsAnOperatingChannelAndNoOther() {
        atNoon().given(declared())
                .when(new ConfirmChannelOperating(INCIDENT, STORES, null))
                .expectEvents(
                        new ChannelConfirmedOperating(
                                INCIDENT, STORES, ChannelAudience.PUBLIC, NOON));
        atNoon().given(declared(), paused(STORES))
                .when(new ConfirmChannelOperating(INCIDENT, STORES, null))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelNotOperating(STORES, ChannelState.PAUSED));
    }

    @Test
    void restoresButDoesNotPauseOnceResolved() {
        atNoon().given(declared(), paused(STORES), resolved())
                .when(new RestoreChannel(INCIDENT, STORES, null))
                .expectSuccessfulHandlerExecution();
        atNoon().given(declared(), resolved())
                .when(pause(STORES, null))
                .expectNoEvents()
                .expectExceptionDetails(new IncidentIsResolved(INCIDENT));
    }
}
