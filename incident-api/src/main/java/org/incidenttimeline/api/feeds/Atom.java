package org.incidenttimeline.api.feeds;

import org.incidenttimeline.core.vocabulary.StoredJson;

/** A feed as Atom 1.0 (RFC 4287). */
record Atom(Feed feed, String self) {

    static final String TYPE = "application/atom+xml";
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    String written() {
        Pen pen = new Pen();
        return pen.element("feed", () -> feed(pen), "xmlns", NAMESPACE, "xml:lang", feed.language())
                .written();
    }

    private void feed(Pen pen) {
        pen.text("id", self)
                .text("title", feed.title())
                .text("subtitle", feed.about())
                .text("updated", StoredJson.format(feed.updated()))
                .element("author", () -> pen.text("name", feed.site()))
                .empty("link", "rel", "self", "type", TYPE, "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        feed.entries().forEach(it -> pen.element("entry", () -> entry(pen, it)));
    }

    private static void entry(Pen pen, FeedEntry it) {
        pen.text("id", it.id())
                .text("title", it.title(), "xml:lang", it.language())
                .text("published", StoredJson.format(it.published()))
                .text("updated", StoredJson.format(it.updated()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", it.link())
                .empty("category", "term", it.audience().name(), "label", it.readers())
                .text("content", it.html(), "type", "html");
    }
}
