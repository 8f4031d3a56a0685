package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legal deadlines: what is due when is computed once and stored. */
class ClocksTest {

    private static final RegimeName NIS2 = new RegimeName("NIS2");
    private static final StepName EARLY_WARNING = new StepName("EARLY_WARNING");

    private final Played played = Played.declared();

    @Test
    void countsSeventyTwoHoursFromAwareness() {
        assertThat(start(UK_GDPR, NOON)).isNull();

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new ClockStarted(
                                INCIDENT,
                                CLOCK,
                                UK_GDPR,
                                NOON,
                                List.of(due(NOTIFICATION, "2025-04-25T12:00:00Z")),
                                NOON));
    }

    @Test
    void countsTheFinalReportFromTheNotification() {
        start(NIS2, NOON);

        played.after(Duration.ofHours(30));
        assertThat(notified(EARLY_WARNING)).isNull();
        assertThat(notified(FINAL_REPORT)).isEqualTo(new UnknownStep(CLOCK, FINAL_REPORT));
        assertThat(notified(NOTIFICATION)).isNull();

        assertThat(((RegulatorNotified) played.facts().getLast()).due())
                .containsExactly(due(FINAL_REPORT, "2025-05-23T18:00:00Z"));
        assertThat(notified(FINAL_REPORT)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-31T09:00:00Z, 2025-02-28T09:00:00Z",
        "2024-01-31T09:00:00Z, 2024-02-29T09:00:00Z",
        "2025-03-31T09:00:00Z, 2025-04-30T09:00:00Z",
        "2025-03-01T09:00:00Z, 2025-04-01T08:00:00Z",
        "2025-10-01T09:00:00Z, 2025-11-01T10:00:00Z",
        "2025-12-31T23:30:00Z, 2026-01-31T23:30:00Z",
    })
    void countsMonthsByTheCalendarOfTheSite(Instant sent, Instant dueAt) {
        assertThat(london().dueFrom(NIS2, NOTIFICATION, sent))
                .containsExactly(new DueStep(FINAL_REPORT, dueAt));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-29T12:00:00Z, 2025-04-01T12:00:00Z",
        "2025-10-25T12:00:00Z, 2025-10-28T12:00:00Z",
    })
    void countsHoursAsTheyElapseWhenTheClocksGoForwardOrBack(Instant aware, Instant dueAt) {
        assertThat(london().dueFromTrigger(UK_GDPR, aware))
                .containsExactly(new DueStep(NOTIFICATION, dueAt));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        RegimeName other = new RegimeName("OTHER");

        assertThat(start(other, NOON)).isEqualTo(new UnknownRegime(other));
        assertThat(notified(NOTIFICATION)).isEqualTo(new UnknownClock(CLOCK));
    }

    @Test
    void refusesTheSameTwice() {
        start(UK_GDPR, NOON);
        notified(NOTIFICATION);

        assertThat(start(UK_GDPR, NOON)).isEqualTo(new ClockIdTaken(CLOCK));
        assertThat(notified(NOTIFICATION)).isEqualTo(new StepAlreadyNotified(CLOCK, NOTIFICATION));
    }

    @Test
    void refusesTheFuture() {
        Instant ahead = NOON.plus(Duration.ofHours(1));

        assertThat(start(UK_GDPR, ahead)).isEqualTo(new TriggeredAhead(ahead, NOON));
        start(UK_GDPR, NOON);
        assertThat(
                        played.given(
                                new RecordNotification(
                                        INCIDENT, CLOCK, NOTIFICATION, ahead, "case 1"),
                                RESPONDER))
                .isEqualTo(new NotifiedAhead(ahead, NOON));
    }

    @Test
    void refusesANotificationFromBeforeTheTrigger() {
        start(UK_GDPR, NOON);
        Instant before = NOON.minusMillis(1);

        assertThat(
                        played.given(
                                new RecordNotification(
                                        INCIDENT, CLOCK, NOTIFICATION, before, "case 1"),
                                RESPONDER))
                .isEqualTo(new NotifiedBeforeTrigger(before, NOON));
    }

    @Test
    void isClosedOnce() {
        start(UK_GDPR, NOON);

        assertThat(close()).isNull();
        assertThat(close()).isEqualTo(new ClockIsClosed(CLOCK));
        assertThat(notified(NOTIFICATION)).isEqualTo(new ClockIsClosed(CLOCK));
    }

    @Test
    void takesNotificationsAfterTheIncidentIsResolved() {
        start(UK_GDPR, NOON);
        played.accepted(
                new ResolveIncident(INCIDENT, Outcome.RESOLVED, null, List.of(), List.of(), null),
                RESPONDER);

        assertThat(notified(NOTIFICATION)).isNull();
        assertThat(close()).isEqualTo(new IncidentIsResolved(INCIDENT));
    }

    private static Regimes london() {
        return Regimes.shipped(ZoneId.of("Europe/London"));
    }

    private static DueStep due(StepName step, String at) {
        return new DueStep(step, Instant.parse(at));
    }

    private @Nullable Refusal start(RegimeName regime, Instant triggeredAt) {
        return played.given(new StartClock(INCIDENT, CLOCK, regime, triggeredAt), RESPONDER);
    }

    private @Nullable Refusal notified(StepName step) {
        return played.given(
                new RecordNotification(INCIDENT, CLOCK, step, played.now(), "case 1"), RESPONDER);
    }

    private @Nullable Refusal close() {
        return played.given(new CloseClock(INCIDENT, CLOCK, "no longer applies"), RESPONDER);
    }
}
