package org.incidenttimeline.projections.publictimeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ChannelName;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.publictimeline.Entry.ChannelTurn;
import org.incidenttimeline.projections.publictimeline.Entry.StatementSaid;
import org.incidenttimeline.projections.publictimeline.StatementEntries.StatementPlace;
import org.incidenttimeline.projections.publictimeline.StatementEntries.TitleGiven;
import org.incidenttimeline.projections.publictimeline.Timeline.Guided;
import org.incidenttimeline.projections.publictimeline.Timeline.Heading;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.publictimeline.Timeline.Turn;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** The public timelines at one moment. */
public final class PublicTimelines {

    private final ReadRows rows;
    private final Catalogued catalogue;
    private final StatementPlaces places;

    /** Reads the rows of {@link PublicTimeline} and of the public catalogue at one moment. */
    public PublicTimelines(ReadRows timelines, ReadRows catalogue) {
        this.rows = timelines;
        this.catalogue = Catalogued.in(catalogue);
        this.places = new StatementPlaces(timelines);
    }

    /** All public incidents, the latest to become public first. */
    public List<Heading> incidents() {
        Map<String, TitleGiven> titles = new HashMap<>();
        rows.across(TitleGiven.class).forEach(it -> titles.put(it.aggregate(), it.row()));
        return rows.across(PublicIncident.class).stream()
                .map(it -> heading(it.row(), titles.get(it.aggregate())))
                .flatMap(Stream::ofNullable)
                .sorted(
                        Comparator.comparing(Heading::publicSince)
                                .thenComparing(it -> it.publicId().toString())
                                .reversed())
                .toList();
    }

    /** A page of the timeline under this public id; null when no public incident has it. */
    public @Nullable Timeline find(PublicId id, @Nullable String before, int limit) {
        String order = id.toString();
        return rows.across(PublicIncident.class, order, order).stream()
                .findFirst()
                .map(it -> page(it.aggregate(), it.row(), before, limit))
                .orElse(null);
    }

    /** As {@link #find}, for insiders, by the internal id. */
    public @Nullable Timeline find(IncidentId id, @Nullable String before, int limit) {
        PublicIncident incident =
                rows.find(PublicIncident.class, id.toString(), PublicIncident.KEY);
        return incident == null ? null : page(id.toString(), incident, before, limit);
    }

    /** Everything of the incident of this stored id; null when it is not public. */
    public @Nullable Timeline whole(String aggregate) {
        PublicIncident incident = rows.find(PublicIncident.class, aggregate, PublicIncident.KEY);
        Heading heading = incident == null ? null : heading(aggregate, incident);
        return heading == null
                ? null
                : new Timeline(
                        heading,
                        rows.all(Entry.class, aggregate).reversed().stream()
                                .map(it -> told(aggregate, it, heading.publicSince()))
                                .toList(),
                        null);
    }

    /** The entries of a whole timeline in the order in which they were recorded. */
    public List<Told> asRecorded(String aggregate, Timeline whole) {
        Map<EventId, Long> positions = new HashMap<>();
        rows.all(Entry.class, aggregate).forEach(it -> positions.put(it.event(), it.position()));
        return whole.entries().stream()
                .sorted(Comparator.comparing(it -> positions.getOrDefault(it.id(), 0L)))
                .toList();
    }

    /** The published statement under this public id; null when there is none. */
    public @Nullable PublicStatement statement(PublicId id) {
        String order = id.toString();
        return rows.across(StatementPlace.class, order, order).stream()
                .findFirst()
                .map(it -> alone(it.aggregate(), it.row()))
                .orElse(null);
    }

    private @Nullable PublicStatement alone(String aggregate, StatementPlace place) {
        PublicIncident incident = rows.find(PublicIncident.class, aggregate, PublicIncident.KEY);
        Entry entry = rows.find(Entry.class, aggregate, place.entry().toString());
        return incident == null || incident.publicSince() == null || entry == null
                ? null
                : new PublicStatement(
                        incident.publicId(), told(aggregate, entry, incident.publicSince()));
    }

    private @Nullable Timeline page(
            String aggregate, PublicIncident incident, @Nullable String before, int limit) {
        Page.requireLimit(limit);
        Heading heading = heading(aggregate, incident);
        if (heading == null) {
            return null;
        }
        Page<Entry> page = Page.byKey(rows, Entry.class, aggregate, before, limit, "timeline");
        return new Timeline(
                heading,
                page.entries().stream()
                        .map(it -> told(aggregate, it, heading.publicSince()))
                        .toList(),
                page.next());
    }

    private @Nullable Heading heading(String aggregate, PublicIncident it) {
        return heading(
                it,
                rows.page(TitleGiven.class, aggregate, null, 1).stream().findFirst().orElse(null));
    }

    private static @Nullable Heading heading(PublicIncident it, @Nullable TitleGiven title) {
        return it.publicSince() == null || it.lastPublishedAt() == null
                ? null
                : new Heading(
                        it.publicId(),
                        title == null ? null : title.title(),
                        it.phase(),
                        it.publicSince(),
                        it.lastPublishedAt(),
                        it.resolvedAt());
    }

    private Told told(String aggregate, Entry it, Instant publicSince) {
        return new Told(
                it.event(),
                it.kind(),
                it.occurredAt(),
                it.recordedAt().isAfter(publicSince) ? it.recordedAt() : publicSince,
                it.struck(),
                it.phase(),
                it.channel() == null ? null : turn(it.channel()),
                it.statement() == null ? null : said(it.statement()),
                it.kind() == EntryKind.CORRECTION && it.statement() != null
                        ? places.amended(aggregate, it.statement().words())
                        : null,
                it.withdrawn() == null ? null : places.takenBack(aggregate, it.withdrawn()),
                it.guidance() == null
                        ? null
                        : new Guided(
                                it.guidance().words(), catalogue.names(it.guidance().channels())));
    }

    private Turn turn(ChannelTurn it) {
        ListedChannel listed = catalogue.find(it.channel());
        // A channel whose catalogue sequence is parked still shows, under its id.
        return new Turn(
                listed == null
                        ? new ChannelName(it.channel(), Map.<LanguageTag, String>of())
                        : ChannelName.of(listed),
                it.state());
    }

    private Said said(StatementSaid it) {
        PublicWords words = it.words();
        return new Said(
                it.publicId(),
                it.publicHash(),
                it.correctedBy(),
                it.correctedAt(),
                it.withdrawnAt(),
                words.publicTitle(),
                words.audience(),
                words.texts(),
                words.outlets(),
                words.guidance().stream()
                        .map(told -> new Guided(told.words(), catalogue.names(told.channels())))
                        .toList(),
                words.commitments(),
                words.nextUpdateBy());
    }
}
