package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.Soak;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Stamp;
import org.incidenttimeline.projections.story.RandomHistory;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random histories are told twice, as they were and without all that only insiders may know: all
 * that anyone reads is the same to the last number and instant.
 */
@Tag(Soak.TAG)
class SilenceIT {

    private static final long SEEDS = Soak.times(40, 2000);
    private static final int LENGTH = 60;

    @Test
    void saysTheSameWhateverOnlyInsidersKnow() {
        try (Database database = Database.h2()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                List<Fact> log = RandomHistory.of(seed, LENGTH);
                List<Fact> outside = withoutInsiders(log);
                assertThat(said(database, outside))
                        .as("seed %d", seed)
                        .isEqualTo(said(database, log));
            }
        }
    }

    /** All that public answers are made from, at each public change. */
    private static Object said(Database database, List<Fact> log) {
        database.empty();
        database.log(log);
        LiveViews views = new LiveViews(database.jdbc);
        PublicCopy copy =
                new PublicCopy(
                        database.jdbc,
                        Objects.requireNonNull(database.transactions.getTransactionManager()));
        Map<Long, String> byNumber = new LinkedHashMap<>();
        for (Fact fact : log) {
            database.transactions.executeWithoutResult(
                    status -> views.apply(LiveViews.PUBLIC_VIEWS, fact));
            PublicState state = copy.follow();
            if (state != null && state.number() > 0) {
                byNumber.put(state.number(), words(state));
            }
        }
        return byNumber;
    }

    private static String words(PublicState state) {
        return StoredJson.MAPPER.writeValueAsString(
                List.of(
                        state.number(),
                        state.at(),
                        state.stories().stream().map(PublicStory::timeline).toList(),
                        state.stories().stream().map(PublicStory::recorded).toList(),
                        state.catalogue().all(),
                        state.notices().at(state.at(), Story.ENGLISH),
                        state.notices().at(state.at(), Story.WELSH),
                        new TreeMap<>(state.notices().turned()),
                        state.news()));
    }

    /** The same log, as gapless as it was, of what may be public in the end. */
    private static List<Fact> withoutInsiders(List<Fact> log) {
        Set<String> exercises = new HashSet<>();
        Set<String> known = known(log);
        Map<String, Long> sequences = new HashMap<>();
        List<Fact> kept = new ArrayList<>();
        for (Fact fact : log) {
            if (fact instanceof Fact.OfIncident(var stamp, IncidentDeclared it) && it.exercise()) {
                exercises.add(stamp.aggregate());
            }
            if (!exercises.contains(fact.stamp().aggregate())
                    && mayShow(fact)
                    && (known.contains(fact.stamp().aggregate()) || isOfChannel(fact))) {
                Stamp old = fact.stamp();
                long sequence = sequences.merge(old.aggregate(), 0L, (last, zero) -> last + 1);
                Stamp stamp =
                        new Stamp(
                                kept.size() + 1,
                                old.recordedAt(),
                                old.event(),
                                old.aggregate(),
                                sequence,
                                old.actor());
                kept.add(
                        switch (fact) {
                            case Fact.OfChannel it -> new Fact.OfChannel(stamp, it.event());
                            case Fact.OfIncident it -> new Fact.OfIncident(stamp, it.event());
                        });
            }
        }
        return kept;
    }

    /** The incidents that become public in the end. */
    private static Set<String> known(List<Fact> log) {
        return log.stream()
                .filter(
                        fact ->
                                fact instanceof Fact.OfIncident(var _, StatementPublished it)
                                        && it.words().audience().isPublic())
                .map(fact -> fact.stamp().aggregate())
                .collect(Collectors.toSet());
    }

    /** All that shows of an incident that nobody knows of: what it does to public channels. */
    private static boolean isOfChannel(Fact fact) {
        return switch (fact) {
            case Fact.OfChannel it -> true;
            case Fact.OfIncident(var stamp, var event) ->
                    switch (event) {
                        case IncidentDeclared it -> true;
                        case ChannelPaused it -> true;
                        case ChannelDegraded it -> true;
                        case ChannelUnavailable it -> true;
                        case ChannelRestored it -> true;
                        case IncidentEvent it -> false;
                    };
        };
    }

    private static boolean mayShow(Fact fact) {
        return switch (fact) {
            case Fact.OfChannel it -> it.event().audience() == ChannelAudience.PUBLIC;
            case Fact.OfIncident(var stamp, var event) ->
                    switch (event) {
                        case IncidentDeclared it -> true;
                        case PhaseChanged it -> true;
                        case IncidentResolved it -> true;
                        case IncidentReopened it -> true;
                        case EntryStruck it -> true;
                        case ChannelPaused it -> it.audience() == ChannelAudience.PUBLIC;
                        case ChannelDegraded it -> it.audience() == ChannelAudience.PUBLIC;
                        case ChannelUnavailable it -> it.audience() == ChannelAudience.PUBLIC;
                        case ChannelRestored it -> it.audience() == ChannelAudience.PUBLIC;
                        case StatementPublished it -> it.words().audience().isPublic();
                        case GuidanceIssued it -> it.audience().isPublic();
                        // Of a random history, what was said to whom is known from its saying only.
                        case StatementCorrected it -> true;
                        case StatementWithdrawn it -> true;
                        case GuidanceRetired it -> true;
                        case NextUpdatePromised it -> true;
                        case NextUpdateEnded it -> true;
                        case IncidentEvent it -> false;
                    };
        };
    }
}
