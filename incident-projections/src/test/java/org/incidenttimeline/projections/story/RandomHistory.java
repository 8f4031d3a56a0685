package org.incidenttimeline.projections.story;

import static org.incidenttimeline.projections.story.Story.CY;
import static org.incidenttimeline.projections.story.Story.EN;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.channel.event.ChannelRevised;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Stamp;

/**
 * Histories out of a seed, most of them well formed and some odd: channels restored that never
 * failed, statements published that nobody drafted, schedules cancelled that were never set, facts
 * before the declaration, entries struck that do not exist.
 */
public final class RandomHistory {

    private final Random random;
    private final List<IncidentId> incidents = new ArrayList<>();
    private final List<ChannelId> channels =
            List.of(Story.WEBSITE_ORDERS, Story.STORES, Story.SUPPLIER_PORTAL);
    private final List<StatementId> statements = new ArrayList<>();
    private final List<GuidanceId> guidance = new ArrayList<>();
    private final List<FindingId> findings = new ArrayList<>();
    private final FollowUps followUps;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.parse("2025-04-19T08:00:00Z");

    private RandomHistory(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            incidents.add(new IncidentId(uuid()));
            statements.add(new StatementId(uuid()));
            guidance.add(new GuidanceId(uuid()));
            findings.add(new FindingId(uuid()));
        }
        followUps = new FollowUps(random, statements, findings);
    }

    /** So many facts out of a seed. */
    public static List<Fact> of(long seed, int length) {
        RandomHistory history = new RandomHistory(seed);
        while (history.facts.size() < length) {
            history.next();
        }
        return List.copyOf(history.facts);
    }

    private void next() {
        now = now.plusSeconds(random.nextInt(40_000));
        if (random.nextInt(8) == 0) {
            ChannelId channel = any(channels);
            facts.add(new Fact.OfChannel(stamp(channel.toString()), catalogued(channel)));
            return;
        }
        IncidentId id = any(incidents);
        boolean first = !sequences.containsKey(id.toString());
        IncidentEvent event = first && random.nextInt(10) > 0 ? declared(id) : happened(id);
        facts.add(new Fact.OfIncident(stamp(id.toString()), event));
    }

    private Stamp stamp(String aggregate) {
        long sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
        return new Stamp(
                facts.size() + 1, now, new EventId(uuid()), aggregate, sequence, "person-1");
    }

    private org.incidenttimeline.core.channel.event.ChannelEvent catalogued(ChannelId channel) {
        ChannelAudience audience = audience(channel);
        Map<LanguageTag, String> names = Map.of(EN, "Name " + random.nextInt(3));
        DailyTrade trade =
                random.nextBoolean()
                        ? null
                        : new DailyTrade(new BigDecimal("10.50"), new BigDecimal(20), "GBP");
        return switch (random.nextInt(6)) {
            case 0 -> new ChannelRetired(channel, audience);
            case 1, 2 -> new ChannelRevised(channel, names, "Shop", 2, audience, trade);
            default -> new ChannelRegistered(channel, names, "Shop", 1, audience, trade);
        };
    }

    private IncidentEvent declared(IncidentId id) {
        return new IncidentDeclared(
                id,
                new PublicId(uuid()),
                "Title",
                any(Severity.values()),
                now,
                random.nextInt(5) == 0,
                now);
    }

    private IncidentEvent happened(IncidentId id) {
        Instant at = now.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(90_000) : 0);
        ChannelId channel = any(channels);
        ChannelAudience audience = audience(channel);
        StatementId statement = any(statements);
        StatementAudience readers = any(StatementAudience.values());
        Map<LanguageTag, String> words = Map.of(EN, "Words " + random.nextInt(9), CY, "Geiriau");
        return switch (random.nextInt(46)) {
            case 0, 1, 2 -> new ChannelPaused(id, channel, audience, "reason", at);
            case 3, 4 ->
                    new ChannelDegraded(id, channel, audience, "note " + random.nextInt(2), at);
            case 5 -> new ChannelUnavailable(id, channel, audience, "note", at);
            case 6, 7, 8 -> new ChannelRestored(id, channel, audience, at);
            case 9 -> new ChannelConfirmedOperating(id, channel, audience, at);
            case 10 -> new PhaseChanged(id, any(Phase.values()), at);
            case 11 -> new SeverityChanged(id, any(Severity.values()), at);
            case 12 ->
                    new IncidentResolved(
                            id,
                            any(Outcome.values()),
                            null,
                            List.of(channel),
                            List.of(followUps.commitment()),
                            at);
            case 13 -> new IncidentReopened(id, "reason", at);
            case 14, 15 -> new EntryStruck(id, earlier(), "mistake " + random.nextInt(2), at);
            case 16 ->
                    new FindingRecorded(
                            id,
                            any(findings),
                            new Subject("customer-data"),
                            new Value("TAKEN"),
                            any(Certainty.values()),
                            "detail",
                            "source",
                            true,
                            at);
            case 17 ->
                    new FindingRevised(
                            id,
                            any(findings),
                            new Subject("customer-data"),
                            new Value("SAFE"),
                            any(Certainty.values()),
                            "detail",
                            false,
                            at);
            case 18 ->
                    new CommentaryRecorded(
                            id, new CommentaryId(uuid()), "Press", null, "They say", at);
            case 19 -> new PartyEngaged(id, new PartyId("expert"), "Expert", PartyRole.EXPERT, at);
            case 20 ->
                    new ImpactAssessed(
                            id,
                            new AssessmentId(uuid()),
                            random.nextBoolean() ? channel : null,
                            any(Measure.values()),
                            new BigDecimal(random.nextInt(9)),
                            new BigDecimal("100.25"),
                            "GBP",
                            "basis",
                            at);
            case 21, 22 ->
                    new StatementDrafted(
                            id, statement, Plot.draft("Draft"), Plot.HASH, Plot.HASH, "a", now);
            case 23 ->
                    new StatementRevised(
                            id, statement, Plot.draft("Second"), Plot.HASH, Plot.HASH, "b", now);
            case 24 -> new StatementSubmitted(id, statement, Plot.HASH, "a", now);
            case 25 ->
                    new StatementApproved(
                            id, statement, Plot.HASH, "c" + random.nextInt(2), 2, now);
            case 26 ->
                    random.nextBoolean()
                            ? new StatementRejected(id, statement, "no", "c", now)
                            : new StatementDiscarded(id, statement, "a", now);
            case 27, 28 ->
                    new StatementPublished(
                            id,
                            statement,
                            followUps.shownAs(statement),
                            followUps.words(readers, statement),
                            Plot.HASH,
                            Plot.HASH,
                            covers(channel),
                            random.nextBoolean(),
                            "c",
                            now);
            case 29 ->
                    new ClaimMade(
                            id, statement, new Subject("customer-data"), new Value("SAFE"), now);
            case 30 ->
                    new CommitmentMade(
                            id,
                            statement,
                            followUps.commitment(),
                            words,
                            new Subject("customer-data"),
                            null,
                            now);
            case 31 ->
                    new GuidanceIssued(
                            id, statement, any(guidance), readers, words, List.of(channel), now);
            case 32 -> new GuidanceRetired(id, statement, any(guidance), readers, now);
            case 33 ->
                    random.nextBoolean()
                            ? new NextUpdatePromised(id, statement, now.plusSeconds(50_000), now)
                            : new NextUpdateEnded(
                                    id, statement, now, any(NextUpdateEnding.values()), now);
            default -> followUps.next(id, now);
        };
    }

    private List<Subject> covers(ChannelId channel) {
        Subject subject = new Subject("channel:" + channel.value());
        return random.nextBoolean() ? List.of() : List.of(subject, FollowUps.CUSTOMER_DATA);
    }

    private EventId earlier() {
        return facts.isEmpty() ? new EventId(uuid()) : any(facts).stamp().event();
    }

    private static ChannelAudience audience(ChannelId channel) {
        return channel.equals(Story.SUPPLIER_PORTAL)
                ? ChannelAudience.INTERNAL
                : ChannelAudience.PUBLIC;
    }

    private UUID uuid() {
        return uuid(random);
    }

    static UUID uuid(Random random) {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
