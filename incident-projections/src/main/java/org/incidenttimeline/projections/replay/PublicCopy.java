package org.incidenttimeline.projections.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.customernotice.CustomerNotices;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.publictimeline.PublicTimelines;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.replay.PublicChanges.Touched;
import org.incidenttimeline.projections.replay.PublicState.News;
import org.incidenttimeline.projections.rows.CopiedRows;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a copy in memory of all that anyone may read, so that nobody who reads it asks the
 * database. For one thread, which asks it to follow.
 */
public final class PublicCopy {

    /** As many changes as a reader may have missed and still be told each. */
    private static final int REMEMBERED = 10_000;

    private static final List<View> VIEWS = Views.of(LiveViews.PUBLIC_VIEWS);

    private final JdbcTemplate jdbc;
    private final PublicChanges changes;
    private final PublicChain signed;
    private final TransactionTemplate snapshot;
    private Map<View, CopiedRows> rows = Map.of();
    private final Map<String, PublicStory> stories = new TreeMap<>();
    private final Folding folding;
    private final List<ChainEntry> chain = new ArrayList<>();
    private long number;
    private Instant at = Instant.EPOCH;

    public PublicCopy(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.changes = new PublicChanges(jdbc, snapshot);
        this.signed = new PublicChain(jdbc);
        this.folding = new Folding(jdbc, Views.CUSTOMER_NOTICE);
    }

    /** Catches up with the last public change; null when it is there already. */
    public @Nullable PublicState follow() {
        try {
            if (!rows.isEmpty() && isThere()) {
                return null;
            }
            return snapshot.execute(status -> rows.isEmpty() ? begun() : followed());
        } catch (RuntimeException failed) {
            // What it had learned by then may be half of something.
            forget();
            throw failed;
        }
    }

    private void forget() {
        rows = Map.of();
        stories.clear();
        folding.forget();
        chain.clear();
    }

    private PublicState begun() {
        folding.moved();
        Map<View, CopiedRows> all = new HashMap<>();
        VIEWS.forEach(view -> all.put(view, CopiedRows.of(view, jdbc)));
        PublicChanges.PublicChange last = changes.last();
        List<Touched> touched = changes.touchedAfter(last == null ? 0 : last.number() - REMEMBERED);
        return state(all, Set.of(), touched, signed());
    }

    /** Asked before each snapshot, for most events change nothing in public. */
    private boolean isThere() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select not exists (select 1 from public_change where number > ?)"
                                + " and not exists (select 1 from public_chain where number > ?)",
                        Boolean.class,
                        number,
                        inChain()));
    }

    private PublicState followed() {
        List<Touched> touched = changes.touchedAfter(number);
        List<ChainEntry> added = signed();
        Set<String> aggregates = folding.moved();
        Map<View, CopiedRows> next = new HashMap<>();
        rows.forEach((view, copied) -> next.put(view, copied.after(aggregates, jdbc)));
        return state(next, aggregates, touched, added);
    }

    /** What has been added to the chain. */
    private List<ChainEntry> signed() {
        return signed.after(inChain(), Integer.MAX_VALUE);
    }

    /** The number of the last entry it knows, 0 when there is none. */
    private long inChain() {
        return chain.isEmpty() ? 0 : chain.getLast().number();
    }

    private PublicState state(
            Map<View, CopiedRows> now,
            Set<String> aggregates,
            List<Touched> touched,
            List<ChainEntry> added) {
        CopiedRows timelines = in(now, Views.PUBLIC_TIMELINE);
        CopiedRows catalogue = in(now, Views.PUBLIC_CATALOGUE);
        PublicTimelines readable = new PublicTimelines(timelines, catalogue);
        boolean all =
                rows.isEmpty()
                        || in(rows, Views.PUBLIC_CATALOGUE) != catalogue
                        || timelines.isAfresh(in(rows, Views.PUBLIC_TIMELINE));
        chain.addAll(added);
        for (String aggregate : all ? timelines.aggregates() : aggregates) {
            Timeline whole = readable.whole(aggregate);
            if (whole != null) {
                stories.put(aggregate, story(whole, readable.asRecorded(aggregate, whole)));
            }
        }
        Set<PublicId> newlySigned =
                added.stream().map(ChainEntry::incident).collect(Collectors.toSet());
        stories.replaceAll(
                (aggregate, it) ->
                        newlySigned.contains(it.timeline().incident().publicId())
                                ? story(it.timeline(), it.recorded())
                                : it);
        rows = now;
        if (!touched.isEmpty()) {
            number = touched.getLast().number();
            at = touched.getLast().instant();
        }
        return new PublicState(
                number,
                at,
                latestFirst(),
                Catalogued.in(catalogue),
                new CustomerNotices(in(now, Views.CUSTOMER_NOTICE), catalogue),
                chain,
                touched.stream().map(this::news).toList());
    }

    private PublicStory story(Timeline whole, List<Timeline.Told> recorded) {
        PublicId incident = whole.incident().publicId();
        return new PublicStory(
                whole,
                recorded,
                chain.stream()
                        .filter(it -> it.incident().equals(incident))
                        .collect(Collectors.toMap(ChainEntry::statement, Function.identity())));
    }

    private static CopiedRows in(Map<View, CopiedRows> rows, View view) {
        return Objects.requireNonNull(rows.get(view));
    }

    private List<PublicStory> latestFirst() {
        List<PublicStory> all = new ArrayList<>(stories.values());
        all.sort(
                Comparator.comparing((PublicStory it) -> it.timeline().incident().publicSince())
                        .thenComparing(it -> it.timeline().incident().publicId().toString())
                        .reversed());
        return all;
    }

    private News news(Touched it) {
        PublicStory story = it.aggregate() == null ? null : stories.get(it.aggregate());
        PublicId incident = story == null ? null : story.timeline().incident().publicId();
        return new News(it.number(), it.instant(), incident);
    }
}
