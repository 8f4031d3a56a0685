package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.publictimeline.Timeline.Turn;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;

/**
 * The course of one incident, told again in the order in which it was recorded: only so does every
 * update carry the status that the incident had then, whenever things are said to have happened.
 */
final class Course {

    private final String incident;
    private final Tongue tongue;
    private final UpdateWords words;
    private final Set<ChannelId> listed;
    private final List<Update> updates = new ArrayList<>();
    private final Map<ChannelId, ChannelState> states = new HashMap<>();
    private final Map<ChannelId, ChannelState> judged = new TreeMap<>();
    private Phase phase = Phase.INVESTIGATING;
    private Impact worst = Impact.NONE;
    private @Nullable Instant monitoringAt;

    private Course(String incident, Tongue tongue, UpdateWords words, Set<ChannelId> listed) {
        this.incident = incident;
        this.tongue = tongue;
        this.words = words;
        this.listed = listed;
    }

    static Course of(PublicStory story, PageWords say, Tongue tongue, Set<ChannelId> listed) {
        Map<PublicId, Instant> publishedAt = new HashMap<>();
        for (Told it : story.recorded()) {
            if (it.statement() != null) {
                publishedAt.put(it.statement().publicId(), it.publishedAt());
            }
        }
        Course course =
                new Course(Incident.idOf(story), tongue, new UpdateWords(say, publishedAt), listed);
        story.recorded().forEach(course::tell);
        return course;
    }

    private void tell(Told it) {
        switch (it.kind()) {
            case STATEMENT, CORRECTION -> statement(it, Objects.requireNonNull(it.statement()));
            case PHASE -> phase(it, Objects.requireNonNull(it.phase()));
            case CHANNEL -> channel(it, Objects.requireNonNull(it.channel()));
            // Told by the statement that is withdrawn, or that brings the guidance.
            case WITHDRAWAL, GUIDANCE_ISSUED, GUIDANCE_RETIRED -> {}
        }
    }

    private void statement(Told it, Said said) {
        Instant updated = it.publishedAt();
        for (Instant amended : new Instant[] {said.correctedAt(), said.withdrawnAt()}) {
            updated = amended != null && amended.isAfter(updated) ? amended : updated;
        }
        String id = ShortId.of("statement", said.publicId());
        add(it, id, words.statement(said), updated, null);
    }

    private void phase(Told it, Phase entered) {
        phase = entered;
        if (entered == Phase.MONITORING && !it.struck()) {
            monitoringAt = it.occurredAt();
        }
        add(it, entryId(it), words.phase(entered), it.publishedAt(), null);
    }

    private void channel(Told it, Turn turn) {
        ChannelId channel = turn.channel().channel();
        ChannelState before = states.getOrDefault(channel, ChannelState.OPERATING);
        states.put(channel, turn.state());
        if (!it.struck()) {
            judge(channel, turn.state());
        }
        String name = ComponentRow.nameOf(turn.channel(), tongue);
        Update.Affected affected =
                new Update.Affected(
                        ComponentRow.idOf(channel),
                        name,
                        ComponentStatus.of(before),
                        ComponentStatus.of(turn.state()));
        add(
                it,
                entryId(it),
                words.channel(name, turn.state()),
                it.publishedAt(),
                List.of(affected));
    }

    /** What was entered in error does not count. */
    private void judge(ChannelId channel, ChannelState state) {
        judged.put(channel, state);
        Set<ChannelId> all = new TreeSet<>(listed);
        all.addAll(judged.keySet());
        Impact now = Impact.of(judged.values(), all.size());
        worst = now.compareTo(worst) > 0 ? now : worst;
    }

    private void add(
            Told it,
            String id,
            String body,
            Instant updatedAt,
            @Nullable List<Update.Affected> affected) {
        updates.add(
                new Update(
                        id,
                        status(phase),
                        words.of(it.struck(), body),
                        incident,
                        it.publishedAt(),
                        updatedAt,
                        it.occurredAt(),
                        false,
                        affected,
                        null,
                        null));
    }

    private static String entryId(Told it) {
        return ShortId.of("entry", it.id());
    }

    /** A phase as clients know it. */
    static String status(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** Newest first. */
    List<Update> updates() {
        return updates.reversed();
    }

    /** The channels whose states changed, other than in error. */
    Set<ChannelId> touched() {
        return judged.keySet();
    }

    /** The worst that it has been so far. */
    Impact worst() {
        return worst;
    }

    /** When a remedy was last in place and watched. */
    @Nullable Instant monitoringAt() {
        return monitoringAt;
    }
}
