package org.incidenttimeline.api.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SmallSite;
import org.incidenttimeline.api.site.SmallIncident;
import org.incidenttimeline.api.site.SmallStory;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.PublicStory;
import org.junit.jupiter.api.Test;

class CoursesTest {

    private static final Tongue TONGUE = SmallSite.LANGUAGES.asked(null);

    private final SmallStory small = new SmallStory().channel("stores", "Shops", 1);
    private final SmallIncident incident = small.incident();
    private final Courses courses = new Courses();
    private final AtomicInteger told = new AtomicInteger();

    private PublicStory story() {
        return small.state().stories().getFirst();
    }

    private Course course(PublicStory story, String... listed) {
        Set<ChannelId> channels = Stream.of(listed).map(ChannelId::new).collect(Collectors.toSet());
        PageWords say =
                new PageWords(SmallSite.messages(), TONGUE, SmallSite.SETTINGS.siteTimeZone());
        return courses.of(
                story,
                channels,
                it -> {
                    told.incrementAndGet();
                    return Course.of(it, say, TONGUE, channels);
                });
    }

    @Test
    void areToldOnceForAsLongAsNothingChanges() {
        incident.paused("stores");
        incident.said("Stores are shut");
        PublicStory story = story();

        assertThat(course(story, "stores")).isSameAs(course(story, "stores"));
        assertThat(told).hasValue(1);
    }

    @Test
    void areToldAnewOnceMoreIsToldOrOtherChannelsAreListed() {
        incident.paused("stores");
        incident.said("Stores are shut");
        Course before = course(story(), "stores");
        Impact alone = before.worst();
        incident.restored("stores");

        assertThat(course(story(), "stores").updates()).hasSize(before.updates().size() + 1);
        assertThat(course(story(), "stores", "app", "web", "gift-cards").worst())
                .isNotEqualTo(alone);
    }
}
