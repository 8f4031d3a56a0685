package org.incidenttimeline.api.statuspage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.function.Function;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.projections.replay.PublicStory;

/**
 * The courses of incidents. Each is told once, and kept for as long as nothing of its incident
 * changes: a story is the same object only while it is the same story.
 */
final class Courses {

    private final Cache<PublicStory, Kept> kept = Caffeine.newBuilder().weakKeys().build();

    private record Kept(Set<ChannelId> listed, Course course) {}

    /** The course of an incident, judged by the channels that are listed now. */
    Course of(PublicStory story, Set<ChannelId> listed, Function<PublicStory, Course> tell) {
        Kept known = kept.getIfPresent(story);
        if (known != null && known.listed.equals(listed)) {
            return known.course;
        }
        Course course = tell.apply(story);
        kept.put(story, new Kept(listed, course));
        return course;
    }
}
