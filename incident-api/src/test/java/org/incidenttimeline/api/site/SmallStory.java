package org.incidenttimeline.api.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.customernotice.CustomerNotices;
import org.incidenttimeline.projections.publictimeline.PublicTimelines;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;

/** A short story without a database: facts as they are recorded, and what anyone may read then. */
public final class SmallStory {

    public static final LanguageTag EN = new LanguageTag("en");

    private final Map<View, MapRows> rows = new HashMap<>();
    private final List<String> incidents = new ArrayList<>();
    private Instant now = Instant.parse("2025-04-21T08:30:00Z");
    private long position;

    public SmallStory() {
        Views.of(LiveViews.PUBLIC_VIEWS).forEach(view -> rows.put(view, new MapRows()));
    }

    /** Sets the clock. */
    public SmallStory at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Instant now() {
        return now;
    }

    /** Enters a public channel in the catalogue. */
    public SmallStory channel(String channel, String group, int rank) {
        return record(
                new ChannelRegistered(
                        new ChannelId(channel),
                        Map.of(EN, "The " + channel),
                        group,
                        rank,
                        ChannelAudience.PUBLIC,
                        null));
    }

    /** Takes it out. */
    public SmallStory retired(String channel) {
        return record(new ChannelRetired(new ChannelId(channel), ChannelAudience.PUBLIC));
    }

    private SmallStory record(ChannelEvent event) {
        tell(new Fact.OfChannel(stamp(event.channel().toString()), event));
        return this;
    }

    /** An incident declared now. */
    public SmallIncident incident() {
        return new SmallIncident(this);
    }

    EventId record(IncidentEvent event) {
        String aggregate = event.incident().toString();
        if (!incidents.contains(aggregate)) {
            incidents.add(aggregate);
        }
        Stamp stamp = stamp(aggregate);
        tell(new Fact.OfIncident(stamp, event));
        return stamp.event();
    }

    private Stamp stamp(String aggregate) {
        position++;
        return new Stamp(position, now, EventId.random(), aggregate, position, "secret-person");
    }

    private void tell(Fact fact) {
        rows.forEach((view, folded) -> folded.apply(view, fact));
    }

    /** What anyone may read now. */
    public PublicState state() {
        MapRows catalogue = of(Views.PUBLIC_CATALOGUE);
        PublicTimelines timelines = new PublicTimelines(of(Views.PUBLIC_TIMELINE), catalogue);
        List<PublicStory> stories =
                incidents.stream()
                        .flatMap(it -> story(timelines, it))
                        .sorted(
                                Comparator.comparing(
                                                (PublicStory it) ->
                                                        it.timeline().incident().publicSince())
                                        .reversed())
                        .toList();
        return new PublicState(
                position,
                position == 0 ? Instant.EPOCH : now,
                stories,
                Catalogued.in(catalogue),
                new CustomerNotices(of(Views.CUSTOMER_NOTICE), catalogue),
                List.of(),
                List.of());
    }

    private static Stream<PublicStory> story(PublicTimelines timelines, String aggregate) {
        Timeline whole = timelines.whole(aggregate);
        return whole == null
                ? Stream.empty()
                : Stream.of(
                        new PublicStory(whole, timelines.asRecorded(aggregate, whole), Map.of()));
    }

    private MapRows of(View view) {
        return Objects.requireNonNull(rows.get(view));
    }

    /** The answers of a room about it. */
    public SiteFiles files(SiteSource room) {
        return SiteFiles.of(state(), List.of(room), null);
    }
}
