package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;

/**
 * A public incident.
 *
 * @param createdAt when it became public
 * @param monitoringAt when a remedy was last in place and watched
 * @param resolvedAt when it ended; absent while it goes on
 * @param shortlink the page of its timeline
 * @param startedAt when the earliest that is public of it happened
 * @param components the public channels whose states it changed
 */
record Incident(
        String id,
        String name,
        String status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant monitoringAt,
        @Nullable Instant resolvedAt,
        Impact impact,
        String shortlink,
        Instant startedAt,
        String pageId,
        List<Update> incidentUpdates,
        List<ComponentRow> components,
        @Nullable String postmortemBody,
        @Nullable Instant postmortemBodyLastUpdatedAt) {

    static Incident of(
            PublicStory story,
            Course course,
            Components components,
            PageWords say,
            SiteSettings settings) {
        Timeline.Heading heading = story.timeline().incident();
        return new Incident(
                idOf(story),
                name(story, say),
                Course.status(heading.phase()),
                heading.publicSince(),
                course.updates().stream()
                        .map(Update::updatedAt)
                        .max(Instant::compareTo)
                        .orElse(heading.lastPublishedAt()),
                course.monitoringAt(),
                heading.resolvedAt(),
                course.worst(),
                settings.addressOf("/incidents/" + heading.publicId()),
                story.recorded().stream()
                        .filter(it -> !it.struck())
                        .map(Told::occurredAt)
                        .min(Instant::compareTo)
                        .orElse(heading.publicSince()),
                Page.idOf(settings),
                course.updates(),
                components.ofChannels().entrySet().stream()
                        .filter(it -> course.touched().contains(it.getKey()))
                        .map(it -> it.getValue())
                        .toList(),
                null,
                null);
    }

    static String idOf(PublicStory story) {
        return ShortId.of("incident", story.timeline().incident().publicId());
    }

    /** Its latest title, else the first headline that stands, else the last that did. */
    private static String name(PublicStory story, PageWords say) {
        Spoken<String> title = say.in(story.timeline().incident().title());
        if (title != null) {
            return title.words() + say.mark(title);
        }
        List<Said> all =
                story.recorded().stream().map(Told::statement).flatMap(Stream::ofNullable).toList();
        return UpdateWords.headline(
                say, all.stream().filter(Incident::stands).findFirst().orElseGet(all::getLast));
    }

    private static boolean stands(Said it) {
        return it.correctedAt() == null && it.withdrawnAt() == null;
    }
}
