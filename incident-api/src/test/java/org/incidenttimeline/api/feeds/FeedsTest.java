package org.incidenttimeline.api.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.incidenttimeline.api.publicsite.SmallSite;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SmallIncident;
import org.incidenttimeline.api.site.SmallStory;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

class FeedsTest {

    private static final LanguageTag CY = new LanguageTag("cy");

    private final Feeds room =
            new Feeds(
                    SmallSite.LANGUAGES, SmallSite.SETTINGS, SmallSite.messages(), SmallSite.JSON);
    private final SmallStory story = new SmallStory();

    private SiteFile file(String path) {
        return Objects.requireNonNull(story.files(room).find(path), path);
    }

    private String text(String path) {
        return new String(file(path).content().body(), StandardCharsets.UTF_8);
    }

    private SyndFeed rome(String path) {
        try {
            return new SyndFeedInput().build(new StringReader(text(path)));
        } catch (FeedException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private JsonNode json(String path) {
        return SmallSite.JSON.readTree(text(path));
    }

    private Document xml(String path) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
            return parsers.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file(path).content().body()));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history.atom", "/history.rss", "/cy/history.atom"})
    void aFeedWithoutEntriesIsAFeed(String path) {
        SyndFeed feed = rome(path);

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getTitle()).startsWith("Castle & Sons: ");
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void everyFormSaysWhatItIs() {
        assertThat(file("/history.atom").type()).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(file("/cy/history.rss").type()).isEqualTo("application/rss+xml;charset=UTF-8");
        assertThat(file("/feed.json").type()).isEqualTo("application/feed+json;charset=UTF-8");
        assertThat(story.files(room).all().keySet())
                .containsExactlyInAnyOrder(
                        "/history.atom",
                        "/history.rss",
                        "/feed.json",
                        "/cy/history.atom",
                        "/cy/history.rss",
                        "/cy/feed.json");
    }

    @Test
    void linksToItselfAndToThePage() {
        assertThat(rome("/cy/history.atom").getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .containsExactly(
                        tuple("alternate", "https://status.example.org/cy/history"),
                        tuple("self", "https://status.example.org/cy/history.atom"));
        assertThat(text("/history.atom")).contains("xml:lang=\"en\"");
        assertThat(rome("/cy/history.rss").getLanguage()).isEqualTo("cy");
        assertThat(rome("/history.rss").getLink()).isEqualTo("https://status.example.org/history");
        assertThat(text("/history.rss"))
                .contains("rel=\"self\"", "href=\"https://status.example.org/history.rss\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history.atom", "/history.rss"})
    void anEntryIsAStatement(String path) {
        SmallIncident.Told told =
                story.incident()
                        .said(
                                StatementAudience.PRESS,
                                null,
                                "Orders < paused",
                                "We **paused** <script>alert(1)</script> [it](javascript:alert(1))");
        SyndFeed feed = rome(path);
        SyndEntry entry = feed.getEntries().getFirst();

        assertThat(entry.getUri()).isEqualTo("urn:uuid:" + told.publicId());
        assertThat(entry.getTitle()).isEqualTo("Orders < paused");
        assertThat(entry.getLink())
                .isEqualTo("https://status.example.org/statements/" + told.publicId());
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2025-04-21T08:30:00Z");
        assertThat(entry.getCategories().getFirst().getName()).isEqualTo("PRESS");
        assertThat(html(entry))
                .isEqualTo(
                        "<div lang=\"en\">\n<p>We <strong>paused</strong>"
                                + " &lt;script&gt;alert(1)&lt;/script&gt; it</p>\n</div>\n");
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo("2025-04-21T08:30:00Z");
    }

    private static String html(SyndEntry entry) {
        return entry.getContents().isEmpty()
                ? entry.getDescription().getValue()
                : entry.getContents().getFirst().getValue();
    }

    @Test
    void atomAndRssHaveTheirRequiredElements() {
        SmallIncident it = story.incident();
        it.corrected("Some data was taken", it.said("Nothing was taken"));
        Element atom = xml("/history.atom").getDocumentElement();
        Element rss = xml("/history.rss").getDocumentElement();

        assertThat(atom.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(children(atom)).contains("id", "title", "updated", "author");
        assertThat(childrenOfEach(atom, "entry"))
                .allSatisfy(
                        entry ->
                                assertThat(entry)
                                        .containsExactly(
                                                "id",
                                                "title",
                                                "published",
                                                "updated",
                                                "link",
                                                "category",
                                                "content"));
        assertThat(rss.getAttribute("version")).isEqualTo("2.0");
        assertThat(childrenOfEach(rss, "channel").getFirst())
                .contains("title", "link", "description");
        assertThat(childrenOfEach(rss, "item"))
                .allSatisfy(
                        item ->
                                assertThat(item)
                                        .containsExactly(
                                                "title",
                                                "link",
                                                "guid",
                                                "pubDate",
                                                "atom:updated",
                                                "category",
                                                "description"));
        assertThat(text("/history.rss"))
                .contains(
                        "<pubDate>Mon, 21 Apr 2025 08:30:00 GMT</pubDate>",
                        "isPermaLink=\"false\"");
    }

    private static List<List<String>> childrenOfEach(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        assertThat(found.getLength()).isPositive();
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> children(found.item(at)))
                .toList();
    }

    private static List<String> children(Node it) {
        NodeList all = it.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(at -> all.item(at).getNodeName())
                .toList();
    }

    @Test
    void theJsonFeedHasItsRequiredMembers() {
        SmallIncident.Told told = story.incident().said("Orders are paused");
        JsonNode feed = json("/feed.json");
        JsonNode item = feed.at("/items/0");

        assertThat(new TreeSet<>(feed.propertyNames()))
                .containsExactly(
                        "authors",
                        "description",
                        "feed_url",
                        "home_page_url",
                        "items",
                        "language",
                        "title",
                        "version");
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("feed_url").asString())
                .isEqualTo("https://status.example.org/feed.json");
        assertThat(feed.path("language").asString()).isEqualTo("en");
        assertThat(new TreeSet<>(item.propertyNames()))
                .containsExactly(
                        "content_html",
                        "date_modified",
                        "date_published",
                        "id",
                        "language",
                        "tags",
                        "title",
                        "url");
        assertThat(item.path("id").asString()).isEqualTo("urn:uuid:" + told.publicId());
        assertThat(item.path("date_published").asString()).isEqualTo("2025-04-21T08:30:00.000Z");
        assertThat(item.at("/tags/0").asString()).isEqualTo("CUSTOMERS");
        assertThat(item.path("content_html").asString()).contains("<strong>Orders");
    }

    @Test
    void aCorrectionMovesUpdatedOfTheOldEntryAndNothingElse() {
        SmallIncident it = story.incident();
        SmallIncident.Told wrong = it.said("Nothing was taken");
        SyndEntry before = rome("/history.atom").getEntries().getFirst();
        story.at("2025-04-22T14:00:00Z");
        SmallIncident.Told right = it.corrected("Some data was taken", wrong);
        List<SyndEntry> entries = rome("/history.atom").getEntries();
        SyndEntry after = entries.getLast();

        assertThat(entries).hasSize(2);
        assertThat(after.getUri()).isEqualTo(before.getUri());
        assertThat(after.getTitle()).isEqualTo(before.getTitle());
        assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
        assertThat(after.getUpdatedDate().toInstant()).isEqualTo("2025-04-22T14:00:00Z");
        assertThat(html(after))
                .startsWith(
                        "<p><strong>Corrected on Tuesday 22 April 2025, 15:00 BST. We no longer say"
                                + " this.</strong> <a href=\"https://status.example.org/statements/"
                                + right.publicId()
                                + "\">Read the correction</a></p>")
                .endsWith(html(before));
        assertThat(html(entries.getFirst()))
                .startsWith(
                        "<p><strong>What this corrects</strong>: <a"
                                + " href=\"https://status.example.org/statements/"
                                + wrong.publicId()
                                + "\">Nothing was taken</a></p>\n"
                                + "<p><strong>Why we corrected it</strong>: We know more</p>\n");
        assertThat(rome("/history.atom").getPublishedDate().toInstant())
                .isEqualTo("2025-04-22T14:00:00Z");
    }

    @Test
    void withdrawnWordsAreKeptAndMarked() {
        SmallIncident it = story.incident();
        SmallIncident.Told wrong = it.said("Nothing was taken");
        String before = html(rome("/history.atom").getEntries().getFirst());
        story.at("2025-04-22T14:00:00Z");
        it.withdrawn(wrong);
        SyndEntry after = rome("/history.atom").getEntries().getFirst();

        assertThat(html(after))
                .isEqualTo(
                        "<p><strong>Withdrawn on Tuesday 22 April 2025, 15:00 BST. We no longer say"
                                + " this.</strong></p>\n"
                                + before);
        assertThat(after.getUpdatedDate().toInstant()).isEqualTo("2025-04-22T14:00:00Z");
        assertThat(text("/history.atom") + text("/history.rss") + text("/feed.json"))
                .doesNotContain("secret");
    }

    @Test
    void whatIsNoStatementToThePublicIsNoEntryAndMovesNothing() {
        SmallIncident it = story.channel("orders", "Online", 1).incident();
        it.said("We look into it");
        String tag = file("/history.atom").content().tag();
        story.at("2025-04-22T14:00:00Z");
        it.paused("orders");
        it.resolved();
        it.said(StatementAudience.COLLEAGUES, null, "secret hint", "secret");

        assertThat(file("/history.atom").content().tag()).isEqualTo(tag);
    }

    @Test
    void keepsTheFiftyPublishedLastOverAllIncidents() {
        SmallIncident one = story.incident();
        SmallIncident other = story.incident();
        for (int number = 0; number < 60; number++) {
            story.at(Instant.parse("2025-04-21T08:30:00Z").plusSeconds(60L * number).toString());
            (number % 2 == 0 ? one : other).said("Number " + number);
        }

        assertThat(json("/feed.json").path("items").valueStream())
                .hasSize(50)
                .extracting(it -> it.path("title").asString())
                .startsWith("Number 59", "Number 58")
                .endsWith("Number 10");
    }

    @Test
    void findsThemHoweverManyIncidentsThereAre() {
        List<SmallIncident> incidents =
                IntStream.range(0, 70).mapToObj(it -> story.incident()).toList();
        for (int number = 0; number <= 70; number++) {
            story.at(Instant.parse("2025-04-21T08:30:00Z").plusSeconds(60L * number).toString());
            incidents.get(number % 70).said("Number " + number);
        }

        assertThat(json("/feed.json").path("items").valueStream())
                .hasSize(50)
                .extracting(it -> it.path("title").asString())
                .startsWith("Number 70", "Number 69")
                .endsWith("Number 21");
    }

    @Test
    void speaksTheLanguageOfTheFeedOrSaysThatItCannot() {
        SmallIncident it = story.incident();
        it.said("Orders are paused");
        SmallIncident.Told both =
                it.said(
                        Map.of(
                                SmallStory.EN,
                                new StatementText("Back", "Words."),
                                CY,
                                new StatementText("Yn ôl", "Geiriau.")));
        SyndFeed feed = rome("/cy/history.atom");

        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("Yn ôl", "Orders are paused");
        assertThat(feed.getEntries().getFirst().getLink())
                .endsWith("/cy/statements/" + both.publicId());
        assertThat(html(feed.getEntries().getLast()))
                .startsWith(
                        "<p>Nid yw&#39;r testun hwn ar gael yn Gymraeg.</p>\n<div lang=\"en\">");
        assertThat(json("/cy/feed.json").at("/items/1/language").asString()).isEqualTo("en");
        assertThat(xml("/cy/history.atom").getElementsByTagName("category").item(0))
                .extracting(node -> node.getAttributes().getNamedItem("label").getNodeValue())
                .isEqualTo("I gwsmeriaid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]></title><entry>",
                "</content></entry><entry><id>x</id></entry>",
                "<![CDATA[<item>]]>",
                "&#x1; &nbsp; &amp; &lt;entry&gt;",
                "control \u0000\u0001\u0008\u000b\u001f",
                "half of a pair \ud83d and the other \ude00",
                "no characters \ufffe \uffff",
                "a face \ud83d\ude00",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
                "line\r\nends\ttabs"
            })
    void hostileWordsStayWords(String words) {
        SmallIncident it = story.incident();
        SmallIncident.Told first = it.said(StatementAudience.CUSTOMERS, words, words, words);
        it.corrected(words, first);

        assertThat(xml("/history.atom").getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(xml("/history.rss").getElementsByTagName("item").getLength()).isEqualTo(2);
        assertThat(json("/feed.json").path("items").size()).isEqualTo(2);
        assertThat(rome("/history.atom").getEntries()).hasSize(2);
        assertThat(rome("/history.rss").getEntries()).hasSize(2);
        String title =
                words.replace("\r\n", "\n")
                        .replaceAll("[\\x00-\\x08\\x0b\\x1f\\ufffe\\uffff]", "�");
        assertThat(
                        xml("/history.atom")
                                .getElementsByTagName("title")
                                .item(1)
                                .getTextContent()
                                .replace("\r\n", "\n"))
                .isEqualTo(
                        title.replace("pair \ud83d and", "pair \ufffd and")
                                .replace("other \ude00", "other \ufffd"));
    }
}
