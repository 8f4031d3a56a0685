package org.incidenttimeline.api.feeds;

import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.PublicState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The feeds in every language of the site, each in three forms. */
@Component
class Feeds implements SiteSource {

    private static final String UTF_8 = ";charset=UTF-8";

    private final Languages languages;
    private final SiteSettings settings;
    private final MessageSource messages;
    private final JsonMapper json;

    Feeds(Languages languages, SiteSettings settings, MessageSource messages, JsonMapper json) {
        this.languages = languages;
        this.settings = settings;
        this.messages = messages;
        this.json =
                json.rebuild().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    }

    @Override
    public void whole(PublicState now, SiteWriter site) {
        for (Tongue tongue : languages.tongues()) {
            PageWords say = new PageWords(messages, tongue, settings.siteTimeZone());
            Feed feed = Feed.of(now, say, settings);
            String atom = say.at("/history.atom");
            String rss = say.at("/history.rss");
            String data = say.at("/feed.json");
            site.text(
                    atom,
                    Atom.TYPE + UTF_8,
                    () -> new Atom(feed, settings.addressOf(atom)).written());
            site.text(
                    rss, Rss.TYPE + UTF_8, () -> new Rss(feed, settings.addressOf(rss)).written());
            site.text(
                    data,
                    JsonFeed.TYPE + UTF_8,
                    () -> json.writeValueAsString(JsonFeed.of(feed, settings.addressOf(data))));
        }
    }
}
