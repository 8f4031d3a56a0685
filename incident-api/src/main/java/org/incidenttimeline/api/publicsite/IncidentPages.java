package org.incidenttimeline.api.publicsite;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publictimeline.PublicStatement;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The public incidents: their list, the timeline of each, the permanent link of each statement. */
@Component
class IncidentPages implements SiteSource {

    static final String DATA = "/api/v1/public/incidents";

    private final Languages languages;
    private final PageFrame frame;
    private final SiteSettings settings;
    private final JsonMapper json;

    IncidentPages(Languages languages, PageFrame frame, SiteSettings settings, JsonMapper json) {
        this.languages = languages;
        this.frame = frame;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public void archive(PublicState now, SiteWriter site) {
        List<Timeline.Heading> incidents =
                now.stories().stream().map(it -> it.timeline().incident()).toList();
        site.put(
                DATA,
                SiteFile.JSON,
                () -> json.writeValueAsBytes(new PublicReads.Incidents(incidents)));
        for (Tongue tongue : languages.tongues()) {
            site.text(
                    Languages.at(tongue, "/history"),
                    SiteFile.HTML,
                    () ->
                            frame.page(
                                    "history", tongue, "/history", Map.of("incidents", incidents)));
        }
    }

    @Override
    public void ofIncident(PublicStory story, SiteWriter site) {
        Timeline whole = story.timeline();
        PublicId incident = whole.incident().publicId();
        String data = DATA + "/" + incident + "/timeline";
        site.put(
                data,
                SiteFile.JSON,
                () ->
                        json.writeValueAsBytes(
                                TimelineParts.asked(whole, null, TimelineParts.USUAL)));
        site.inParts(data);
        List<Timeline> parts = TimelineParts.of(whole);
        for (Tongue tongue : languages.tongues()) {
            String here = "/incidents/" + incident;
            for (Timeline part : parts) {
                String path = here;
                site.text(
                        Languages.at(tongue, path),
                        SiteFile.HTML,
                        () -> frame.page("timeline", tongue, path, part(part)));
                here = "/incidents/" + incident + "/before/" + part.next();
            }
        }
        whole.entries().stream()
                .filter(it -> it.statement() != null)
                .forEach(it -> statement(new PublicStatement(incident, it), story, site));
    }

    private Map<String, ?> part(Timeline part) {
        return Map.of("timeline", part, "days", Day.of(part.entries(), settings.siteTimeZone()));
    }

    private void statement(PublicStatement statement, PublicStory story, SiteWriter site) {
        Told entry = statement.entry();
        PublicId id = Objects.requireNonNull(entry.statement()).publicId();
        site.put(
                "/api/v1/public/statements/" + id,
                SiteFile.JSON,
                () -> json.writeValueAsBytes(statement));
        for (Tongue tongue : languages.tongues()) {
            site.text(
                    Languages.at(tongue, "/statements/" + id),
                    SiteFile.HTML,
                    () -> page(statement, story.chained().get(id), tongue));
        }
    }

    private String page(PublicStatement statement, @Nullable ChainEntry signed, Tongue tongue) {
        Said said = Objects.requireNonNull(statement.entry().statement());
        Map<String, Object> shown = new HashMap<>();
        shown.put("statement", statement);
        shown.put("signed", signed);
        shown.put("spokenIn", askedFirst(said, tongue));
        shown.put("elsewhere", Elsewhere.all(said, settings.linkTo(said.publicId())));
        shown.put("link", settings.linkTo(said.publicId()));
        return frame.page("statement", tongue, "/statements/" + said.publicId(), shown);
    }

    private static List<LanguageTag> askedFirst(Said said, Tongue tongue) {
        return said.texts().keySet().stream()
                .sorted(
                        Comparator.<LanguageTag, Boolean>comparing(it -> !it.equals(tongue.asked()))
                                .thenComparing(it -> !it.equals(tongue.fallback()))
                                .thenComparing(it -> it))
                .toList();
    }
}
