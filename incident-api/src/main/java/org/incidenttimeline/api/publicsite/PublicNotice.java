package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.customernotice.Notice;
import org.jspecify.annotations.Nullable;

/**
 * The public answer about the notice: the view, and the facts of the site around it.
 *
 * @param posts the latest statement of each incident as a short post, its permanent link included
 */
record PublicNotice(Site site, Notice notice, List<Post> posts, Instant lastChanged) {

    static PublicNotice of(Notice notice, SiteSettings settings) {
        return new PublicNotice(
                Site.of(settings),
                notice,
                notice.incidents().stream().flatMap(it -> post(it.latest(), settings)).toList(),
                notice.computed().at());
    }

    private static Stream<Post> post(Notice.@Nullable Latest latest, SiteSettings settings) {
        if (latest == null || latest.social() == null) {
            return Stream.empty();
        }
        Spoken<String> words = latest.social();
        return Stream.of(
                new Post(
                        latest.publicId(),
                        new Spoken<>(
                                SocialPost.of(words.words(), settings.linkTo(latest.publicId())),
                                words.language(),
                                words.fallback())));
    }

    /** A statement as a short post. */
    record Post(PublicId statement, Spoken<String> text) {}

    /** The facts of the site. */
    record Site(
            String name,
            List<String> officialChannels,
            @Nullable String contact,
            boolean demonstration) {

        static Site of(SiteSettings settings) {
            return new Site(
                    settings.siteName(),
                    settings.officialChannels(),
                    settings.contact(),
                    settings.demo());
        }
    }
}
