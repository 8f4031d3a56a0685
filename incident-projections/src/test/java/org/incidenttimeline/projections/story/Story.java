package org.incidenttimeline.projections.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.channel.event.ChannelRegistered;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.Facts;
import org.incidenttimeline.projections.replay.Moment;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;

/** A log in memory: facts recorded one after the other by a clock that is set by hand. */
public final class Story {

    public static final LanguageTag EN = new LanguageTag("en");
    public static final LanguageTag CY = new LanguageTag("cy");
    public static final Tongue ENGLISH = new Tongue(EN, EN);
    public static final Tongue WELSH = new Tongue(CY, EN);
    public static final ChannelId WEBSITE_ORDERS = new ChannelId("website-orders");
    public static final ChannelId STORES = new ChannelId("stores");
    public static final ChannelId SUPPLIER_PORTAL = new ChannelId("supplier-portal");

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant now = Instant.parse("2025-04-21T08:30:00Z");

    /** Sets the clock. */
    public Story at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Instant now() {
        return now;
    }

    /** Records a fact of an incident. */
    public Stamp record(IncidentEvent event) {
        Stamp stamp = stamp(event.incident().toString(), EventId.random());
        facts.add(new Fact.OfIncident(stamp, event));
        return stamp;
    }

    /** Records a fact of the catalogue. */
    public Stamp record(ChannelEvent event) {
        Stamp stamp = stamp(event.channel().toString(), EventId.random());
        facts.add(new Fact.OfChannel(stamp, event));
        return stamp;
    }

    private Stamp stamp(String aggregate, EventId event) {
        long sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
        return new Stamp(facts.size() + 1, now, event, aggregate, sequence, "person-1");
    }

    /** Registers the website and the stores for everyone, the supplier portal for insiders. */
    public Story catalogue() {
        register(WEBSITE_ORDERS, 1, ChannelAudience.PUBLIC, "3000000", "4000000");
        register(STORES, 2, ChannelAudience.PUBLIC, null, null);
        register(SUPPLIER_PORTAL, 3, ChannelAudience.INTERNAL, null, null);
        return this;
    }

    private void register(
            ChannelId channel,
            int rank,
            ChannelAudience audience,
            @Nullable String low,
            @Nullable String high) {
        record(
                new ChannelRegistered(
                        channel,
                        Map.of(EN, "The " + channel.value(), CY, "Y " + channel.value()),
                        "Shop",
                        rank,
                        audience,
                        low == null || high == null
                                ? null
                                : new DailyTrade(
                                        new java.math.BigDecimal(low),
                                        new java.math.BigDecimal(high),
                                        "GBP")));
    }

    /** Everything recorded so far. */
    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The log as replay reads it. */
    public Facts log() {
        return log(facts);
    }

    /** A list of facts as replay reads it. */
    public static Facts log(List<Fact> facts) {
        return (after, upTo, reader) ->
                facts.stream()
                        .filter(it -> it.stamp().position() > after)
                        .filter(it -> it.stamp().position() <= upTo)
                        .forEach(reader);
    }

    /** The views now. */
    public Moment moment() {
        return moment(facts, facts.size());
    }

    /** The views folded up to a position. */
    public static Moment moment(List<Fact> facts, long position) {
        Map<View, MapRows> folded = new HashMap<>();
        Views.all().forEach(view -> folded.put(view, new MapRows()));
        log(facts)
                .read(0, position, fact -> folded.forEach((view, rows) -> rows.apply(view, fact)));
        return new Moment(
                position,
                position == 0 ? null : facts.get((int) position - 1).stamp().recordedAt(),
                view -> folded.getOrDefault(view, new MapRows()));
    }
}
