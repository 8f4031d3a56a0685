package org.incidenttimeline.core.incident;

import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.util.List;
import org.incidenttimeline.core.incident.command.ChangePhase;
import org.incidenttimeline.core.incident.command.ChangeSeverity;
import org.incidenttimeline.core.incident.command.DeclareIncident;
import org.incidenttimeline.core.incident.command.ReopenIncident;
import org.incidenttimeline.core.incident.command.ResolveIncident;
import org.incidenttimeline.core.incident.command.StrikeEntry;
import org.incidenttimeline.core.incident.event.IncidentDeclared;
import org.incidenttimeline.core.incident.event.IncidentReopened;
import org.incidenttimeline.core.incident.event.IncidentResolved;
import org.incidenttimeline.core.incident.event.NextUpdateEnded;
import org.incidenttimeline.core.incident.event.NextUpdatePromised;
import org.incidenttimeline.core.incident.event.PhaseChanged;
import org.incidenttimeline.core.incident.event.SeverityChanged;
import org.incidenttimeline.core.incident.refusal.AcceptedChannelOperating;
import org.incidenttimeline.core.incident.refusal.BeganAhead;
import org.incidenttimeline.core.incident.refusal.ChannelsStillDown;
import org.incidenttimeline.core.incident.refusal.CommitmentNotDue;
import org.incidenttimeline.core.incident.refusal.IncidentIdTaken;
import org.incidenttimeline.core.incident.refusal.IncidentIsResolved;
import org.incidenttimeline.core.incident.refusal.IncidentNotResolved;
import org.incidenttimeline.core.incident.refusal.PhaseUnchanged;
import org.incidenttimeline.core.incident.refusal.SeverityUnchanged;
import org.incidenttimeline.core.incident.refusal.UnknownEntry;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class LifeOfAnIncidentTest {

    private static DeclareIncident declare(java.time.Instant beganAt) {
        return new DeclareIncident(
                INCIDENT, PUBLIC_ID, "Attack on our systems", Severity.MAJOR, beganAt, false, null);
    }

    private static ResolveIncident resolve(List<ChannelId> acceptDown, List<CommitmentId> due) {
        return new ResolveIncident(INCIDENT, Outcome.RESOLVED, null, acceptDown, due, null);
    }

    @Test
    void beginsTheRecord() {
        atNoon().givenNoPriorActivity()
                .when(declare(BEGAN))
                .expectEvents(
                        new IncidentDeclared(
                                INCIDENT,
                                PUBLIC_ID,
                                "Attack on our systems",
                                Severity.MAJOR,
                                BEGAN,
                                false,
                                NOON));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        atNoon().given(declared())
                .when(declare(BEGAN))
                .expectNoEvents()
                .expectExceptionDetails(new IncidentIdTaken(INCIDENT));
    }

    @Test
    void refusesABeginningInTheFuture() {
        atNoon().givenNoPriorActivity()
                .when(declare(NOON.plusSeconds(301)))
                .expectNoEvents()
                .expectExceptionDetails(new BeganAhead(NOON.plusSeconds(301), NOON));
    }

    @Test
    void changesSeverityOnlyToAnother() {
        atNoon().given(declared())
                .when(new ChangeSeverity(INCIDENT, Severity.CRITICAL, null))
                .expectEvents(new SeverityChanged(INCIDENT, Severity.CRITICAL, NOON));
        atNoon().given(declared())
                .when(new ChangeSeverity(INCIDENT, Severity.MAJOR, null))
                .expectNoEvents()
                .expectExceptionDetails(new SeverityUnchanged(Severity.MAJOR));
    }

    @Test
    void changesPhaseOnlyToAnother() {
        atNoon().given(declared())
                .when(new ChangePhase(INCIDENT, Phase.IDENTIFIED, null))
                .expectEvents(new PhaseChanged(INCIDENT, Phase.IDENTIFIED, NOON));
        atNoon().given(declared())
                .when(new ChangePhase(INCIDENT, Phase.INVESTIGATING, null))
                .expectNoEvents()
                .expectExceptionDetails(new PhaseUnchanged(Phase.INVESTIGATING));
    }

    @Test
    void refusesToResolveWhileAChannelIsDownAndNotAccepted() {
        atNoon().given(declared(), paused(STORES), paused(WEBSITE_ORDERS))
                .when(resolve(List.of(STORES), List.of()))
                .expectNoEvents()
                .expectExceptionDetails(new ChannelsStillDown(List.of(WEBSITE_ORDERS)));
    }

    @Test
    void resolvesWithAChannelAcceptedAsDown() {
        atNoon().given(declared(), paused(STORES))
                .when(resolve(List.of(STORES), List.of()))
                .expectEvents(
                        new IncidentResolved(
                                INCIDENT,
                                Outcome.RESOLVED,
                                null,
                                List.of(STORES),
                                List.of(),
                                NOON));
    }

    @Test
    void refusesToAcceptAsDownWhatIsNotDown() {
        atNoon().given(declared())
                .when(resolve(List.of(STORES), List.of()))
                .expectNoEvents()
                .expectExceptionDetails(new AcceptedChannelOperating(List.of(STORES)));
    }

    @Test
    void refusesToAcceptAsDueWhatIsNotDue() {
        atNoon().given(declared())
                .when(resolve(List.of(), List.of(COMMITMENT)))
                .expectNoEvents()
                .expectExceptionDetails(new CommitmentNotDue(COMMITMENT));
    }

    @Test
    void endsTheNextUpdateByResolving() {
        atNoon().given(declared(), new NextUpdatePromised(INCIDENT, STATEMENT, NOON, BEGAN))
                .when(resolve(List.of(), List.of()))
                .expectEvents(
                        resolved(),
                        new NextUpdateEnded(
                                INCIDENT, STATEMENT, NOON, NextUpdateEnding.RESOLVED, NOON));
    }

    @Test
    void acceptsNothingElseOnceResolvedUntilReopened() {
        atNoon().given(declared(), resolved())
                .when(new ChangeSeverity(INCIDENT, Severity.MINOR, null))
                .expectNoEvents()
                .expectExceptionDetails(new IncidentIsResolved(INCIDENT));
        atNoon().given(declared(), resolved())
                .when(new ReopenIncident(INCIDENT, "it is back", null))
                .expectEvents(new IncidentReopened(INCIDENT, "it is back", NOON));
        atNoon().given(declared(), resolved(), new IncidentReopened(INCIDENT, "back", NOON))
                .when(new ChangeSeverity(INCIDENT, Severity.MINOR, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void reopensOnlyWhatIsResolved() {
        atNoon().given(declared())
                .when(new ReopenIncident(INCIDENT, "it is back", null))
                .expectNoEvents()
                .expectExceptionDetails(new IncidentNotResolved(INCIDENT));
    }

    @Test
    void refusesToStrikeAnUnknownEntry() {
        atNoon().given(declared())
                .when(new StrikeEntry(INCIDENT, ENTRY, "typed in error", null))
                .expectNoEvents()
                .expectExceptionDetails(new UnknownEntry(ENTRY));
    }
}
