package org.incidenttimeline.api.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.incidenttimeline.core.vocabulary.StoredJson;

/** A feed as RSS 2.0; what that cannot say is said in Atom. */
record Rss(Feed feed, String self) {

    static final String TYPE = "application/rss+xml";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    String written() {
        Pen pen = new Pen();
        return pen.element(
                        "rss",
                        () -> pen.element("channel", () -> channel(pen)),
                        "version",
                        "2.0",
                        "xmlns:atom",
                        Atom.NAMESPACE)
                .written();
    }

    private void channel(Pen pen) {
        pen.text("title", feed.title())
                .text("link", feed.home())
                .text("description", feed.about())
                .text("language", feed.language())
                .text("lastBuildDate", date(feed.updated()))
                .empty("atom:link", "rel", "self", "type", TYPE, "href", self);
        feed.entries().forEach(it -> pen.element("item", () -> item(pen, it)));
    }

    private static void item(Pen pen, FeedEntry it) {
        pen.text("title", it.title())
                .text("link", it.link())
                .text("guid", it.id(), "isPermaLink", "false")
                .text("pubDate", date(it.published()))
                .text("atom:updated", StoredJson.format(it.updated()))
                .text("category", it.audience().name())
                .text("description", it.html());
    }

    private static String date(Instant it) {
        return DATE.format(it);
    }
}
