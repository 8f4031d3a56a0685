package org.incidenttimeline.projections.story;

import static org.incidenttimeline.projections.story.Story.EN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** One incident of a story, told in facts. */
public final class Plot {

    public static final ContentHash HASH = new ContentHash("0".repeat(64));

    private final Story story;
    public final IncidentId id = IncidentId.random();
    public final PublicId publicId = PublicId.random();

    public Plot(Story story) {
        this.story = story;
    }

    public Plot declared() {
        return declared(false);
    }

    public Plot declared(boolean exercise) {
        story.record(
                new IncidentDeclared(
                        id,
                        publicId,
                        "Secret title",
                        Severity.MAJOR,
                        Instant.parse("2025-04-19T08:00:00Z"),
                        exercise,
                        story.now()));
        return this;
    }

    public Stamp paused(ChannelId channel) {
        return paused(channel, story.now());
    }

    public Stamp paused(ChannelId channel, Instant at) {
        return story.record(new ChannelPaused(id, channel, audience(channel), "secret reason", at));
    }

    public Stamp degraded(ChannelId channel, String note) {
        return story.record(new ChannelDegraded(id, channel, audience(channel), note, story.now()));
    }

    public Stamp unavailable(ChannelId channel) {
        return story.record(
                new ChannelUnavailable(id, channel, audience(channel), "secret note", story.now()));
    }

    public Stamp restored(ChannelId channel) {
        return story.record(new ChannelRestored(id, channel, audience(channel), story.now()));
    }

    private static ChannelAudience audience(ChannelId channel) {
        return channel.equals(Story.SUPPLIER_PORTAL)
                ? ChannelAudience.INTERNAL
                : ChannelAudience.PUBLIC;
    }

    public Stamp struck(EventId event) {
        return story.record(new EntryStruck(id, event, "secret mistake", story.now()));
    }

    public Stamp phase(Phase phase) {
        return story.record(new PhaseChanged(id, phase, story.now()));
    }

    public Stamp resolved() {
        return story.record(
                new IncidentResolved(
                        id, Outcome.RESOLVED, null, List.of(), List.of(), story.now()));
    }

    public Stamp reopened() {
        return story.record(new IncidentReopened(id, "secret return", story.now()));
    }

    public Stamp found(FindingId finding, String value, Certainty certainty) {
        return story.record(
                new FindingRecorded(
                        id,
                        finding,
                        new Subject("customer-data"),
                        new Value(value),
                        certainty,
                        "secret detail",
                        "secret source",
                        false,
                        story.now()));
    }

    public Stamp revised(FindingId finding, String value, Certainty certainty) {
        return story.record(
                new FindingRevised(
                        id,
                        finding,
                        new Subject("customer-data"),
                        new Value(value),
                        certainty,
                        "secret detail",
                        false,
                        story.now()));
    }

    public Stamp assessed(ChannelId channel, String low, String high) {
        return story.record(
                new ImpactAssessed(
                        id,
                        AssessmentId.random(),
                        channel,
                        Measure.TRADE_PER_DAY,
                        new java.math.BigDecimal(low),
                        new java.math.BigDecimal(high),
                        "GBP",
                        "our own round assumption",
                        story.now()));
    }

    public StatementId drafted(String headline) {
        StatementId statement = StatementId.random();
        story.record(
                new StatementDrafted(
                        id, statement, draft(headline), HASH, HASH, "author", story.now()));
        return statement;
    }

    public Stamp submitted(StatementId statement) {
        return story.record(new StatementSubmitted(id, statement, HASH, "author", story.now()));
    }

    public Stamp approved(StatementId statement) {
        return story.record(new StatementApproved(id, statement, HASH, "approver", 1, story.now()));
    }

    public PublicId published(StatementId statement, StatementAudience audience, String headline) {
        PublicId shown = PublicId.random();
        story.record(
                new StatementPublished(
                        id,
                        statement,
                        shown,
                        words(audience, headline),
                        HASH,
                        HASH,
                        List.of(),
                        false,
                        "approver",
                        story.now()));
        return shown;
    }

    public PublicId told(String headline) {
        return published(StatementId.random(), StatementAudience.CUSTOMERS, headline);
    }

    public Stamp promised(StatementId statement, String dueAt) {
        return story.record(
                new NextUpdatePromised(id, statement, Instant.parse(dueAt), story.now()));
    }

    public Stamp updateEnded(StatementId statement, String dueAt, NextUpdateEnding ending) {
        return story.record(
                new NextUpdateEnded(id, statement, Instant.parse(dueAt), ending, story.now()));
    }

    public Stamp advised(GuidanceId guidance, String words, ChannelId... channels) {
        return story.record(
                new GuidanceIssued(
                        id,
                        StatementId.random(),
                        guidance,
                        StatementAudience.CUSTOMERS,
                        Map.of(EN, words),
                        List.of(channels),
                        story.now()));
    }

    public Stamp retired(GuidanceId guidance) {
        return story.record(
                new GuidanceRetired(
                        id,
                        StatementId.random(),
                        guidance,
                        StatementAudience.CUSTOMERS,
                        story.now()));
    }

    /** Everything that can become of a statement happens to one. */
    public void followed() {
        Followed.in(story, this);
    }

    public static Draft draft(String headline) {
        return new Draft(
                null,
                Map.of(EN, new StatementText(headline, "secret body")),
                Map.of(),
                StatementAudience.CUSTOMERS,
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

    public static PublicWords words(StatementAudience audience, String headline) {
        return words(audience, headline, null);
    }

    public static PublicWords words(
            StatementAudience audience, String headline, @Nullable Instant nextUpdateBy) {
        return new PublicWords(
                Map.of(EN, "Trouble with orders"),
                audience,
                Map.of(EN, new StatementText(headline, headline + ", in full.")),
                Map.of(Outlet.SOCIAL, Map.of(EN, headline)),
                List.of(),
                List.of(),
                nextUpdateBy,
                List.of(),
                null);
    }
}
