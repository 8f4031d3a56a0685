package org.incidenttimeline.api.feeds;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;

/**
 * One published statement.
 *
 * @param id never changes, whatever becomes of the statement
 * @param link its page in the language of the feed
 * @param language of its words, which may be another than the feed's
 * @param html what it says, opened by what became of it
 * @param updated when it was last corrected or withdrawn, else when it was published
 * @param readers the audience in words
 */
record FeedEntry(
        String id,
        String link,
        String language,
        String title,
        String html,
        Instant published,
        Instant updated,
        StatementAudience audience,
        String readers) {

    static FeedEntry of(Told told, PageWords say, SiteSettings settings) {
        Said said = Objects.requireNonNull(told.statement());
        Spoken<StatementText> text = say.in(said.texts());
        return new FeedEntry(
                "urn:uuid:" + said.publicId(),
                settings.addressOf(say.at("/statements/" + said.publicId())),
                text == null ? say.language() : text.language().value(),
                text == null ? "" : text.words().headline(),
                new FeedHtml(say, settings).of(told, said, text),
                told.publishedAt(),
                Stream.of(told.publishedAt(), said.correctedAt(), said.withdrawnAt())
                        .flatMap(Stream::ofNullable)
                        .max(Instant::compareTo)
                        .orElseThrow(),
                said.audience(),
                say.word("audience." + said.audience()));
    }
}
