package org.incidenttimeline.api.site;

import static org.incidenttimeline.api.site.SmallStory.EN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/** One incident of a small story; every internal word in it says "secret". */
public final class SmallIncident {

    private static final ContentHash HASH = new ContentHash("0".repeat(64));

    private final SmallStory story;
    private final IncidentId id = IncidentId.random();
    private final PublicId publicId = PublicId.random();

    SmallIncident(SmallStory story) {
        this.story = story;
        story.record(
                new IncidentDeclared(
                        id,
                        publicId,
                        "secret title",
                        Severity.MAJOR,
                        story.now(),
                        false,
                        story.now()));
    }

    public PublicId publicId() {
        return publicId;
    }

    /** A statement that was published. */
    public record Told(StatementId statement, PublicId publicId, StatementAudience audience) {}

    public EventId paused(String channel) {
        return paused(channel, story.now());
    }

    public EventId paused(String channel, Instant at) {
        return story.record(
                new ChannelPaused(
                        id, new ChannelId(channel), ChannelAudience.PUBLIC, "secret reason", at));
    }

    public EventId degraded(String channel) {
        return story.record(
                new ChannelDegraded(
                        id,
                        new ChannelId(channel),
                        ChannelAudience.PUBLIC,
                        "secret note",
                        story.now()));
    }

    public EventId restored(String channel) {
        return story.record(
                new ChannelRestored(
                        id, new ChannelId(channel), ChannelAudience.PUBLIC, story.now()));
    }

    public EventId phase(Phase phase) {
        return phase(phase, story.now());
    }

    public EventId phase(Phase phase, Instant at) {
        return story.record(new PhaseChanged(id, phase, at));
    }

    public EventId resolved() {
        return story.record(
                new IncidentResolved(
                        id, Outcome.RESOLVED, null, List.of(), List.of(), story.now()));
    }

    public EventId reopened() {
        return story.record(new IncidentReopened(id, "secret return", story.now()));
    }

    public void struck(EventId entry) {
        story.record(new EntryStruck(id, entry, "secret mistake", story.now()));
    }

    public Told said(String headline) {
        return said(StatementAudience.CUSTOMERS, null, headline, "Words of **" + headline + "**.");
    }

    public Told said(
            StatementAudience audience, @Nullable String title, String headline, String body) {
        return publish(audience, title, Map.of(EN, new StatementText(headline, body)), List.of());
    }

    public Told said(Map<LanguageTag, StatementText> texts) {
        return publish(StatementAudience.CUSTOMERS, null, texts, List.of());
    }

    public Told corrected(String headline, Told... old) {
        return publish(
                StatementAudience.CUSTOMERS,
                null,
                Map.of(EN, new StatementText(headline, "Words of **" + headline + "**.")),
                Arrays.asList(old));
    }

    public void withdrawn(Told it) {
        story.record(
                new StatementWithdrawn(
                        id,
                        it.statement(),
                        it.publicId(),
                        it.audience(),
                        "secret withdrawal",
                        "secret-person",
                        story.now()));
    }

    private Told publish(
            StatementAudience audience,
            @Nullable String title,
            Map<LanguageTag, StatementText> texts,
            List<Told> old) {
        Told told = new Told(StatementId.random(), PublicId.random(), audience);
        PublicWords words =
                new PublicWords(
                        title == null ? null : Map.of(EN, title),
                        audience,
                        texts,
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        old.stream().map(Told::publicId).toList(),
                        old.isEmpty() ? null : Map.of(EN, "We know more"));
        story.record(
                new StatementPublished(
                        id,
                        told.statement(),
                        told.publicId(),
                        words,
                        HASH,
                        HASH,
                        List.of(),
                        false,
                        "secret-person",
                        story.now()));
        for (Told it : old) {
            story.record(
                    new StatementCorrected(
                            id,
                            it.statement(),
                            it.publicId(),
                            it.audience(),
                            told.statement(),
                            told.publicId(),
                            story.now()));
        }
        return told;
    }
}
