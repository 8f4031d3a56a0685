package org.incidenttimeline.api.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.incidenttimeline.core.channel.command.RegisterChannel;
import org.incidenttimeline.core.incident.IncidentStory;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;

/**
 * An incident as long as wanted, as its aggregate might have recorded it: channels that go and come
 * back, findings and their revisions, commentary, assessments, and words to the public now and
 * then. The same seed imagines the same course.
 */
final class Imagined {

    /** The channels it happens to, to be registered before. */
    static final List<ChannelId> CHANNELS =
            List.of(
                    new ChannelId("stores"),
                    new ChannelId("website-orders"),
                    new ChannelId("app-orders"),
                    new ChannelId("click-and-collect"),
                    new ChannelId("gift-cards"));

    private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
    private static final int SUBJECTS = 50;
    private static final int EVENTS_A_STATEMENT = 100;

    private final IncidentId incident;
    private final Random chance;
    private final List<IncidentEvent> events = new ArrayList<>();
    private final Set<ChannelId> paused = new HashSet<>();
    private final List<FindingId> findings = new ArrayList<>();
    private Instant now = Instant.parse("2025-04-19T08:00:00Z");

    private Imagined(IncidentId incident, long seed) {
        this.incident = incident;
        this.chance = new Random(seed);
    }

    static RegisterChannel register(ChannelId channel) {
        return new RegisterChannel(
                channel,
                Map.of(new LanguageTag("en"), "Channel " + channel),
                "Shop",
                CHANNELS.indexOf(channel),
                ChannelAudience.PUBLIC,
                null);
    }

    /** About so many facts of an incident that is over with the last of them. */
    static List<IncidentEvent> past(IncidentId incident, long seed, int count) {
        Imagined it = new Imagined(incident, seed);
        it.goOn(count - CHANNELS.size() - 1);
        CHANNELS.stream().filter(it.paused::contains).forEach(it::restored);
        it.events.add(
                new IncidentResolved(
                        incident, Outcome.RESOLVED, null, List.of(), List.of(), it.passing()));
        return it.events;
    }

    /** So many facts of an open incident. */
    static List<IncidentEvent> of(IncidentId incident, long seed, int count) {
        Imagined it = new Imagined(incident, seed);
        it.goOn(count);
        return it.events.subList(0, count);
    }

    private void goOn(int count) {
        declared();
        while (events.size() < count) {
            if (events.size() % EVENTS_A_STATEMENT < 4) {
                said();
            } else {
                somethingHappened();
            }
        }
    }

    private void restored(ChannelId channel) {
        events.add(new ChannelRestored(incident, channel, ChannelAudience.PUBLIC, passing()));
    }

    private void declared() {
        events.add(
                new IncidentDeclared(
                        incident,
                        PublicId.random(),
                        "Attack",
                        Severity.MAJOR,
                        now,
                        false,
                        passing()));
    }

    private void somethingHappened() {
        switch (chance.nextInt(10)) {
            case 0, 1, 2, 3 -> events.add(channel());
            case 4, 5, 6 -> events.add(finding());
            case 7, 8 -> events.add(commentary());
            default -> events.add(assessment());
        }
    }

    private IncidentEvent channel() {
        ChannelId channel = CHANNELS.get(chance.nextInt(CHANNELS.size()));
        if (paused.remove(channel)) {
            return new ChannelRestored(incident, channel, ChannelAudience.PUBLIC, passing());
        }
        paused.add(channel);
        return new ChannelPaused(
                incident, channel, ChannelAudience.PUBLIC, "to contain the attack", passing());
    }

    private IncidentEvent finding() {
        Value value = new Value(chance.nextBoolean() ? "SOME_TAKEN" : "NO_SIGN_OF_LOSS");
        Certainty certainty = CERTAINTIES.get(chance.nextInt(CERTAINTIES.size()));
        if (findings.size() < SUBJECTS) {
            findings.add(FindingId.random());
            return new FindingRecorded(
                    incident,
                    findings.getLast(),
                    subject(findings.size() - 1),
                    value,
                    certainty,
                    "copies of order history",
                    "forensics",
                    true,
                    passing());
        }
        int at = chance.nextInt(SUBJECTS);
        return new FindingRevised(
                incident,
                findings.get(at),
                subject(at),
                value,
                certainty,
                "seen in log " + chance.nextInt(1000),
                true,
                passing());
    }

    private static Subject subject(int at) {
        return new Subject("system-" + at);
    }

    private IncidentEvent commentary() {
        return new CommentaryRecorded(
                incident, CommentaryId.random(), "press", null, "They say things", passing());
    }

    private IncidentEvent assessment() {
        return new ImpactAssessed(
                incident,
                AssessmentId.random(),
                CHANNELS.get(chance.nextInt(CHANNELS.size())),
                Measure.TRADE_PER_DAY,
                new BigDecimal(chance.nextInt(1_000_000)),
                new BigDecimal(1_000_000 + chance.nextInt(1_000_000)),
                "GBP",
                "usual takings",
                passing());
    }

    private void said() {
        Draft draft =
                IncidentStory.plain("What we know, " + events.size(), StatementAudience.CUSTOMERS);
        ContentHash shown = IncidentStory.publicHash(draft);
        StatementId statement = StatementId.random();
        String author = IncidentStory.AUTHOR.id();
        String approver = IncidentStory.APPROVER.id();
        events.add(
                new StatementDrafted(incident, statement, draft, shown, shown, author, passing()));
        events.add(new StatementSubmitted(incident, statement, shown, author, passing()));
        events.add(new StatementApproved(incident, statement, shown, approver, 1, passing()));
        events.add(
                new StatementPublished(
                        incident,
                        statement,
                        PublicId.random(),
                        IncidentStory.words(draft),
                        shown,
                        shown,
                        List.of(),
                        false,
                        approver,
                        passing()));
    }

    private Instant passing() {
        now = now.plus(Duration.ofSeconds(30));
        return now;
    }
}
