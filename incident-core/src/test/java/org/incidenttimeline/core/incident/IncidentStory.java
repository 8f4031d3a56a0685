package org.incidenttimeline.core.incident;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/**
 * The retailer incident in words that tests can speak: facts and wishes named as people say them.
 */
public final class IncidentStory {

    public static final IncidentId INCIDENT = IncidentId.of("6f1c2f0e-0b1d-4c58-9a64-2f5c3f6b8a01");
    public static final PublicId PUBLIC_ID = PublicId.of("9b0f7c55-3c1e-4b42-8f0e-6a3d2c1b0a02");
    public static final StatementId STATEMENT =
            StatementId.of("1d2e3f40-5a6b-4c7d-8e9f-a0b1c2d3e403");
    public static final PublicId STATEMENT_PUBLIC_ID =
            PublicId.of("2e3f4051-6b7c-4d8e-9fa0-b1c2d3e4f504");
    public static final FindingId FINDING = FindingId.of("3f405162-7c8d-4e9f-a0b1-c2d3e4f50605");
    public static final CommitmentId COMMITMENT =
            CommitmentId.of("40516273-8d9e-4fa0-b1c2-d3e4f5060706");
    public static final GuidanceId GUIDANCE = GuidanceId.of("51627384-9eaf-40b1-82d3-e4f506070807");
    public static final AssessmentId ASSESSMENT =
            AssessmentId.of("62738495-afb0-41c2-93e4-f50607080908");
    public static final CommentaryId COMMENTARY =
            CommentaryId.of("738495a6-b0c1-42d3-a4f5-060708090a09");
    public static final EventId ENTRY = EventId.of("8495a6b7-c1d2-43e4-b506-0708090a0b10");

    public static final StatementId CORRECTION =
            StatementId.of("95a6b7c8-d2e3-44f5-8607-18293a4b5c11");
    public static final PublicId CORRECTION_PUBLIC_ID =
            PublicId.of("a6b7c8d9-e3f4-4506-9718-293a4b5c6d12");
    public static final ClockId CLOCK = ClockId.of("b7c8d9e0-f405-4617-a829-3a4b5c6d7e13");

    public static final ChannelId WEBSITE_ORDERS = new ChannelId("website-orders");
    public static final ChannelId STORES = new ChannelId("stores");
    public static final ChannelId SUPPLIER_PORTAL = new ChannelId("supplier-portal");
    public static final ChannelId OLD_KIOSKS = new ChannelId("old-kiosks");
    public static final ChannelId UNHEARD_OF = new ChannelId("unheard-of");

    public static final Subject CUSTOMER_DATA = new Subject("customer-data");
    public static final Subject CUSTOMER_ACTION = new Subject("customer-action");
    public static final Value NONE_NEEDED = new Value("NONE_NEEDED");

    public static final Value NONE_TAKEN = new Value("NO_SIGN_OF_LOSS");
    public static final Value SOME_TAKEN = new Value("SOME_TAKEN");

    public static final RegimeName UK_GDPR = new RegimeName("UK_GDPR_33");
    public static final StepName NOTIFICATION = new StepName("NOTIFICATION");
    public static final StepName FINAL_REPORT = new StepName("FINAL_REPORT");

    public static final LanguageTag EN = new LanguageTag("en");
    public static final LanguageTag CY = new LanguageTag("cy");
    public static final StatementRules RULES = new StatementRules(EN, Set.of(EN, CY), 1);

    public static final Instant BEGAN = Instant.parse("2025-04-19T08:00:00Z");
    public static final Instant NOON = Instant.parse("2025-04-22T12:00:00Z");

    public static final Actor RESPONDER = person("responder", Role.RESPONDER);
    public static final Actor AUTHOR = person("author", Role.COMMS_AUTHOR);
    public static final Actor APPROVER = person("approver", Role.COMMS_APPROVER);
    public static final Actor OTHER_APPROVER = person("other-approver", Role.COMMS_APPROVER);
    public static final Actor MACHINE =
            new Actor("machine", ActorKind.SERVICE, Set.of(Role.COMMS_APPROVER), "request");

    private IncidentStory() {}

    public static Actor person(String id, Role role) {
        return new Actor(id, ActorKind.PERSON, Set.of(role), "request");
    }

    /** A fixture at noon with the catalogue of the story. */
    public static FixtureConfiguration<Incident> atNoon() {
        return at(NOON, RULES);
    }

    public static FixtureConfiguration<Incident> at(Instant now, StatementRules rules) {
        AggregateTestFixture<Incident> fixture = new AggregateTestFixture<>(Incident.class);
        fixture.registerInjectableResource(java.time.Clock.fixed(now, java.time.ZoneOffset.UTC));
        fixture.registerInjectableResource(catalogue());
        fixture.registerInjectableResource(rules);
        fixture.registerInjectableResource(Regimes.shipped(java.time.ZoneId.of("Europe/London")));
        return fixture;
    }

    public static Catalogue catalogue() {
        Map<ChannelId, Catalogue.Listing> listings =
                Map.of(
                        WEBSITE_ORDERS, new Catalogue.Listing(ChannelAudience.PUBLIC, false),
                        STORES, new Catalogue.Listing(ChannelAudience.PUBLIC, false),
                        SUPPLIER_PORTAL, new Catalogue.Listing(ChannelAudience.INTERNAL, false),
                        OLD_KIOSKS, new Catalogue.Listing(ChannelAudience.PUBLIC, true));
        return listings::get;
    }

    public static IncidentDeclared declared() {
        return new IncidentDeclared(
                INCIDENT, PUBLIC_ID, "Attack on our systems", Severity.MAJOR, BEGAN, false, BEGAN);
    }

    public static IncidentResolved resolved() {
        return new IncidentResolved(INCIDENT, Outcome.RESOLVED, null, List.of(), List.of(), NOON);
    }

    public static ChannelPaused paused(ChannelId channel) {
        return new ChannelPaused(
                INCIDENT,
                channel,
                audience(channel),
                "to contain the attack",
                Instant.parse("2025-04-21T08:30:00Z"));
    }

    public static ChannelRestored restored(ChannelId channel) {
        return new ChannelRestored(INCIDENT, channel, audience(channel), NOON);
    }

    public static ChannelDegraded degraded(ChannelId channel, String note) {
        return new ChannelDegraded(INCIDENT, channel, audience(channel), note, BEGAN);
    }

    private static ChannelAudience audience(ChannelId channel) {
        return channel.equals(SUPPLIER_PORTAL) ? ChannelAudience.INTERNAL : ChannelAudience.PUBLIC;
    }

    public static FindingRecorded found(Value value, Certainty certainty) {
        return new FindingRecorded(
                INCIDENT,
                FINDING,
                CUSTOMER_DATA,
                value,
                certainty,
                "copies of order history",
                "forensics",
                true,
                BEGAN);
    }

    /** A first statement with a claim, a commitment, guidance and a promised next update. */
    public static Draft firstStatement() {
        return new Draft(
                Map.of(EN, "Cyber incident"),
                Map.of(
                        EN,
                        new StatementText(
                                "We are managing an incident", "Our **stores** are open.")),
                Map.of(),
                StatementAudience.CUSTOMERS,
                List.of(new Claim(CUSTOMER_ACTION, NONE_NEEDED)),
                List.of(
                        new Commitment(
                                COMMITMENT,
                                Map.of(EN, "If that changes we will say so."),
                                CUSTOMER_ACTION)),
                List.of(
                        new Guidance(
                                GUIDANCE, Map.of(EN, "Shop in stores."), List.of(WEBSITE_ORDERS))),
                List.of(),
                List.of(),
                List.of(CUSTOMER_DATA),
                Instant.parse("2025-04-25T15:00:00Z"),
                List.of(),
                null);
    }

    /** The same words without anything beside them. */
    public static Draft plain(String headline, StatementAudience audience) {
        return new Draft(
                null,
                Map.of(EN, new StatementText(headline, "Words.")),
                Map.of(),
                audience,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null);
    }

    public static StatementDrafted drafted(Draft draft, Actor by) {
        ContentHash shown = publicHash(draft);
        return new StatementDrafted(
                INCIDENT, STATEMENT, draft, shown, contentHash(draft), by.id(), BEGAN);
    }

    public static ContentHash publicHash(Draft draft) {
        return CanonicalForm.publicHash(words(draft));
    }

    public static PublicWords words(Draft draft) {
        return PublicForm.of(draft, it -> PUBLIC_ID);
    }

    public static ContentHash contentHash(Draft draft) {
        return CanonicalForm.contentHash(INCIDENT, STATEMENT, publicHash(draft), draft);
    }

    public static StatementSubmitted submitted(Draft draft) {
        return new StatementSubmitted(INCIDENT, STATEMENT, contentHash(draft), AUTHOR.id(), BEGAN);
    }

    public static StatementApproved approved(Draft draft, Actor by) {
        return new StatementApproved(INCIDENT, STATEMENT, contentHash(draft), by.id(), 1, BEGAN);
    }

    public static StatementPublished published(Draft draft) {
        return new StatementPublished(
                INCIDENT,
                STATEMENT,
                STATEMENT_PUBLIC_ID,
                PublicForm.of(draft, it -> PUBLIC_ID),
                publicHash(draft),
                contentHash(draft),
                List.of(CUSTOMER_ACTION, CUSTOMER_DATA),
                false,
                APPROVER.id(),
                NOON);
    }

    public static PublishStatement publish(Draft draft) {
        return new PublishStatement(INCIDENT, STATEMENT, contentHash(draft), STATEMENT_PUBLIC_ID);
    }

    public static PauseChannel pause(ChannelId channel, @Nullable Instant occurredAt) {
        return new PauseChannel(INCIDENT, channel, "to contain the attack", occurredAt);
    }

    public static BigDecimal amount(String figure) {
        return new BigDecimal(figure);
    }
}
