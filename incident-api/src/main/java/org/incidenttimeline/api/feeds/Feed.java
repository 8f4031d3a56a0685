package org.incidenttimeline.api.feeds;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.List;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.replay.PublicState;
import org.incidenttimeline.projections.replay.PublicStory;

/**
 * The newest published statements in one language.
 *
 * @param language its tag
 * @param about what it is; of a demonstration, that it is one
 * @param site the company's name
 * @param home the address of the page that tells the same
 * @param entries the latest published first
 */
record Feed(
        String language,
        String title,
        String about,
        String site,
        String home,
        List<FeedEntry> entries) {

    /** As many entries as a feed has at most. */
    private static final int MOST = 50;

    static Feed of(PublicState now, PageWords say, SiteSettings settings) {
        return new Feed(
                say.language(),
                say.word("feed.title", settings.siteName()),
                say.word(settings.demo() ? "demonstration" : "feed.about"),
                settings.siteName(),
                settings.addressOf(say.at("/history")),
                // The newest statements are among those of the incidents last published about.
                now.stories().stream()
                        .sorted(comparing(Feed::lastPublishedAt, reverseOrder()))
                        .limit(MOST)
                        .flatMap(it -> it.recorded().reversed().stream())
                        .filter(it -> it.statement() != null)
                        .sorted(comparing(Told::publishedAt, reverseOrder()))
                        .limit(MOST)
                        .map(it -> FeedEntry.of(it, say, settings))
                        .toList());
    }

    private static Instant lastPublishedAt(PublicStory it) {
        return it.timeline().incident().lastPublishedAt();
    }

    /** When an entry was last published, corrected or withdrawn; the epoch where there is none. */
    Instant updated() {
        return entries.stream()
                .map(FeedEntry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
