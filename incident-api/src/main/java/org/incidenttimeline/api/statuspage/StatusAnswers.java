package org.incidenttimeline.api.statuspage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The eight answers that status page clients ask for, in the site's default language. */
@Component
class StatusAnswers implements SiteSource {

    private static final String ROOT = "/api/v2/";

    /** As many incidents as a list has at most. */
    private static final int MOST = 50;

    private final Languages languages;
    private final SiteSettings settings;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Courses courses = new Courses();

    StatusAnswers(
            Languages languages, SiteSettings settings, MessageSource messages, JsonMapper json) {
        this.languages = languages;
        this.settings = settings;
        this.messages = messages;
        this.json =
                json.rebuild()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .changeDefaultPropertyInclusion(
                                it -> it.withValueInclusion(JsonInclude.Include.ALWAYS))
                        .build();
    }

    /** All there is to know now: what goes on, and where everything stands. */
    record Summary(
            Page page,
            List<ComponentRow> components,
            List<Incident> incidents,
            List<Incident> scheduledMaintenances,
            Rollup status) {}

    /** Where everything together stands. */
    record Status(Page page, Rollup status) {}

    /** All groups and channels. */
    record Parts(Page page, List<ComponentRow> components) {}

    /** Incidents, the latest to become public first. */
    record Incidents(Page page, List<Incident> incidents) {}

    /** Planned work, of which there is none yet. */
    record Maintenances(Page page, List<Incident> scheduledMaintenances) {}

    @Override
    public void whole(PublicState now, SiteWriter site) {
        Told told = new Told(now);
        Page page = told.page;
        List<ComponentRow> rows = told.components.flat();
        Rollup rollup = told.components.rollup();
        List<Incident> open = told.incidents(now.stories().stream().filter(StatusAnswers::goesOn));
        put(site, "summary.json", () -> new Summary(page, rows, open, List.of(), rollup));
        put(site, "status.json", () -> new Status(page, rollup));
        put(site, "components.json", () -> new Parts(page, rows));
        put(site, "incidents/unresolved.json", () -> new Incidents(page, open));
        Maintenances none = new Maintenances(page, List.of());
        put(site, "scheduled-maintenances.json", () -> none);
        put(site, "scheduled-maintenances/upcoming.json", () -> none);
        put(site, "scheduled-maintenances/active.json", () -> none);
    }

    @Override
    public void archive(PublicState now, SiteWriter site) {
        put(
                site,
                "incidents.json",
                () -> {
                    Told told = new Told(now);
                    return new Incidents(told.page, told.incidents(now.stories().stream()));
                });
    }

    /** What all answers are made of, as of one public change. */
    private final class Told {

        private final Tongue tongue = languages.asked(null);
        private final PageWords say = new PageWords(messages, tongue, settings.siteTimeZone());
        private final Page page;
        private final Components components;

        Told(PublicState now) {
            this.page = Page.of(settings, now.at());
            this.components = Components.of(now, tongue, page.id());
        }

        List<Incident> incidents(Stream<PublicStory> stories) {
            return stories.limit(MOST).map(this::incident).toList();
        }

        private Incident incident(PublicStory story) {
            Set<ChannelId> listed = Set.copyOf(components.ofChannels().keySet());
            Course course = courses.of(story, listed, it -> Course.of(it, say, tongue, listed));
            return Incident.of(story, course, components, say, settings);
        }
    }

    private static boolean goesOn(PublicStory it) {
        return it.timeline().incident().phase() != Phase.RESOLVED;
    }

    /** By way of text, for half of a character must not keep the site from being made. */
    private void put(SiteWriter site, String name, Supplier<Object> answer) {
        site.text(ROOT + name, SiteFile.JSON, () -> json.writeValueAsString(answer.get()));
    }
}
