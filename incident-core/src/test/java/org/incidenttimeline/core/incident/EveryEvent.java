package org.incidenttimeline.core.incident;

import static org.incidenttimeline.core.incident.IncidentStory.*;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;

/** One full example of every event that can be stored. */
public final class EveryEvent {

    private static final Draft DRAFT = full();
    private static final Map<LanguageTag, String> NAMES =
            Map.of(EN, "Website orders", CY, "Archebion ar y wefan");

    private EveryEvent() {}

    public static List<Object> examples() {
        return List.of(
                declared(),
                new SeverityChanged(INCIDENT, Severity.CRITICAL, NOON),
                new PhaseChanged(INCIDENT, Phase.IDENTIFIED, NOON),
                new IncidentResolved(
                        INCIDENT,
                        Outcome.MERGED_INTO,
                        IncidentId.of("0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9"),
                        List.of(STORES),
                        List.of(COMMITMENT),
                        NOON),
                new IncidentReopened(INCIDENT, "it is back", NOON),
                new EntryStruck(INCIDENT, ENTRY, "typed in error", NOON),
                paused(WEBSITE_ORDERS),
                degraded(STORES, "half the tills"),
                new ChannelUnavailable(
                        INCIDENT, SUPPLIER_PORTAL, ChannelAudience.INTERNAL, "no answer", NOON),
                restored(WEBSITE_ORDERS),
                new ChannelConfirmedOperating(INCIDENT, STORES, ChannelAudience.PUBLIC, NOON),
                found(new Value("SOME_TAKEN"), Certainty.SUSPECTED),
                new FindingRevised(
                        INCIDENT,
                        FINDING,
                        CUSTOMER_DATA,
                        new Value("SOME_TAKEN"),
                        Certainty.CONFIRMED,
                        "copies of order history",
                        true,
                        NOON),
                new CommentaryRecorded(
                        INCIDENT, COMMENTARY, "press", "https://news.example/1", "rumours", NOON),
                new PartyEngaged(
                        INCIDENT,
                        new PartyId("experts"),
                        "Outside experts",
                        PartyRole.EXPERT,
                        NOON),
                new ImpactAssessed(
                        INCIDENT,
                        ASSESSMENT,
                        WEBSITE_ORDERS,
                        Measure.TRADE_PER_DAY,
                        amount("3000000"),
                        amount("4000000.50"),
                        "GBP",
                        "our own round assumption",
                        NOON),
                drafted(DRAFT, AUTHOR),
                new StatementRevised(
                        INCIDENT,
                        STATEMENT,
                        DRAFT,
                        publicHash(DRAFT),
                        contentHash(DRAFT),
                        APPROVER.id(),
                        NOON),
                submitted(DRAFT),
                approved(DRAFT, APPROVER),
                new StatementRejected(INCIDENT, STATEMENT, "too vague", APPROVER.id(), NOON),
                new StatementDiscarded(INCIDENT, STATEMENT, AUTHOR.id(), NOON),
                published(DRAFT),
                new ClaimMade(INCIDENT, STATEMENT, CUSTOMER_ACTION, NONE_NEEDED, NOON),
                new CommitmentMade(
                        INCIDENT,
                        STATEMENT,
                        COMMITMENT,
                        Map.of(EN, "If that changes we will say so."),
                        CUSTOMER_ACTION,
                        NONE_NEEDED,
                        NOON),
                new GuidanceIssued(
                        INCIDENT,
                        STATEMENT,
                        GUIDANCE,
                        StatementAudience.CUSTOMERS,
                        Map.of(EN, "Shop in stores."),
                        List.of(WEBSITE_ORDERS),
                        NOON),
                new GuidanceRetired(
                        INCIDENT, STATEMENT, GUIDANCE, StatementAudience.CUSTOMERS, NOON),
                new NextUpdatePromised(INCIDENT, STATEMENT, NOON, BEGAN),
                new NextUpdateEnded(INCIDENT, STATEMENT, NOON, NextUpdateEnding.KEPT, NOON),
                new ClaimDoubted(
                        INCIDENT, STATEMENT, CUSTOMER_DATA, NONE_TAKEN, SOME_TAKEN, FINDING, NOON),
                new ClaimContradicted(
                        INCIDENT, STATEMENT, CUSTOMER_DATA, NONE_TAKEN, SOME_TAKEN, FINDING, NOON),
                new ClaimConfirmed(INCIDENT, STATEMENT, CUSTOMER_DATA, NONE_TAKEN, FINDING, NOON),
                new ClaimEnded(
                        INCIDENT,
                        STATEMENT,
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        ClaimEnding.CORRECTED,
                        CORRECTION,
                        NOON),
                new CommitmentFellDue(
                        INCIDENT,
                        COMMITMENT,
                        CUSTOMER_ACTION,
                        NONE_NEEDED,
                        new Value("PASSWORD_RESET_ADVISED"),
                        FINDING,
                        NOON),
                new CommitmentKept(
                        INCIDENT,
                        COMMITMENT,
                        CORRECTION,
                        new Value("PASSWORD_RESET_ADVISED"),
                        NOON),
                new StatementCorrected(
                        INCIDENT,
                        STATEMENT,
                        STATEMENT_PUBLIC_ID,
                        StatementAudience.CUSTOMERS,
                        CORRECTION,
                        CORRECTION_PUBLIC_ID,
                        NOON),
                new StatementWithdrawn(
                        INCIDENT,
                        STATEMENT,
                        STATEMENT_PUBLIC_ID,
                        StatementAudience.CUSTOMERS,
                        "names a supplier",
                        APPROVER.id(),
                        NOON),
                new StatementScheduled(
                        INCIDENT, STATEMENT, contentHash(DRAFT), NOON, APPROVER.id(), BEGAN),
                new ScheduleCancelled(INCIDENT, STATEMENT, CORRECTION, APPROVER.id(), NOON),
                new ScheduleFailed(
                        INCIDENT,
                        STATEMENT,
                        contentHash(DRAFT),
                        NOON,
                        ScheduleFailure.REFUSED,
                        "ClaimContradictsKnowledge",
                        NOON),
                new ReviewDemanded(
                        INCIDENT, STATEMENT, "nobody else is awake", APPROVER.id(), NOON),
                new UrgentPublicationReviewed(
                        INCIDENT,
                        STATEMENT,
                        ReviewVerdict.ACCEPTED,
                        "as we would have said it",
                        OTHER_APPROVER.id(),
                        NOON),
                new ClockStarted(
                        INCIDENT,
                        CLOCK,
                        UK_GDPR,
                        BEGAN,
                        List.of(new DueStep(NOTIFICATION, Instant.parse("2025-04-22T08:00:00Z"))),
                        NOON),
                new RegulatorNotified(
                        INCIDENT,
                        CLOCK,
                        NOTIFICATION,
                        NOON,
                        "case 1",
                        List.of(new DueStep(FINAL_REPORT, Instant.parse("2025-05-22T12:00:00Z"))),
                        NOON),
                new ClockClosed(INCIDENT, CLOCK, "no personal data after all", NOON),
                new ChannelRegistered(
                        WEBSITE_ORDERS,
                        NAMES,
                        "Online",
                        1,
                        ChannelAudience.PUBLIC,
                        new DailyTrade(amount("3000000"), amount("4000000"), "GBP")),
                new ChannelRevised(
                        WEBSITE_ORDERS, NAMES, "Online", 2, ChannelAudience.PUBLIC, null),
                new ChannelRetired(WEBSITE_ORDERS, ChannelAudience.PUBLIC));
    }

    private static Draft full() {
        Draft first = firstStatement();
        return new Draft(
                first.publicTitle(),
                Map.of(
                        EN,
                                new StatementText(
                                        "We are managing an incident", "Stores are **open**."),
                        CY,
                                new StatementText(
                                        "Rydym yn rheoli digwyddiad", "Mae’r siopau ar agor.")),
                Map.of(Outlet.STORE, Map.of(EN, "This store is open.")),
                first.audience(),
                first.claims(),
                first.commitments(),
                first.guidance(),
                List.of(GuidanceId.of("0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0")),
                List.of(CommitmentId.of("0c1d2e3f-5061-4273-8485-a6b7c8d9e0f1")),
                first.covers(),
                first.nextUpdateBy(),
                List.of(StatementId.of("0d1e2f30-6172-4384-8596-b7c8d9e0f102")),
                Map.of(EN, "We know more now."));
    }
}
