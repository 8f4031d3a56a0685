package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The page on which anyone checks a message, and what its script needs to do so by itself. */
@Component
class VerifyPages implements SiteSource {

    private final Languages languages;
    private final PageFrame frame;
    private final PublishedWords published;
    private final SiteSettings settings;
    private final JsonMapper json;

    VerifyPages(
            Languages languages,
            PageFrame frame,
            PublishedWords published,
            SiteSettings settings,
            JsonMapper json) {
        this.languages = languages;
        this.frame = frame;
        this.published = published;
        this.settings = settings;
        this.json = json;
    }

    /**
     * What the script compares with.
     *
     * @param base what every permanent link begins with
     */
    record Known(String base, List<Words> statements) {}

    /**
     * The words of one statement as hashes, see {@link PlainWords}.
     *
     * @param published when it was published, as the page of each language says it
     */
    record Words(
            PublicId statement,
            Map<LanguageTag, String> headline,
            Instant publishedAt,
            Map<LanguageTag, String> published,
            @Nullable Instant correctedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String code,
            List<String> words) {}

    @Override
    public void archive(PublicState now, SiteWriter site) {
        site.put(
                "/verify.json",
                SiteFile.JSON,
                () ->
                        json.writeValueAsBytes(
                                new Known(
                                        settings.addressOf(""),
                                        published.all(now).stream().map(this::words).toList())));
    }

    @Override
    public void whole(PublicState now, SiteWriter site) {
        for (Tongue tongue : languages.tongues()) {
            site.text(
                    Languages.at(tongue, "/verify"),
                    SiteFile.HTML,
                    () -> page(tongue, now, "", List.of(), null));
        }
    }

    private Words words(Attested it) {
        Map<LanguageTag, String> published = new TreeMap<>();
        for (Tongue tongue : languages.tongues()) {
            published.put(tongue.asked(), frame.words(tongue).time(it.publishedAt()));
        }
        return new Words(
                it.statement(),
                it.headline(),
                it.publishedAt(),
                published,
                it.correctedAt(),
                it.withdrawnAt(),
                it.code() == null ? null : it.code().toString(),
                it.words().stream().map(PlainWords::hash).toList());
    }

    /**
     * The page with what came of a check.
     *
     * @param problem the key of what was wrong with the message, if something was
     */
    String page(
            Tongue tongue,
            PublicState now,
            String message,
            List<Checked> results,
            @Nullable String problem) {
        return frame.page(
                "verify",
                tongue,
                "/verify",
                Map.of(
                        "chained",
                        !now.chain().isEmpty(),
                        "message",
                        message,
                        "results",
                        results,
                        "problem",
                        problem == null ? "" : problem,
                        "verdicts",
                        Checked.Verdict.values()));
    }
}
