package org.incidenttimeline.api.feeds;

import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1. */
record JsonFeed(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String description,
        String language,
        List<Author> authors,
        List<Item> items) {

    static final String TYPE = "application/feed+json";

    /** Who speaks. */
    record Author(String name) {}

    /** One statement. */
    record Item(
            String id,
            String url,
            String title,
            String contentHtml,
            Instant datePublished,
            Instant dateModified,
            List<String> tags,
            String language) {

        static Item of(FeedEntry it) {
            return new Item(
                    it.id(),
                    it.link(),
                    it.title(),
                    it.html(),
                    it.published(),
                    it.updated(),
                    List.of(it.audience().name()),
                    it.language());
        }
    }

    static JsonFeed of(Feed feed, String self) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                self,
                feed.about(),
                feed.language(),
                List.of(new Author(feed.site())),
                feed.entries().stream().map(Item::of).toList());
    }
}
