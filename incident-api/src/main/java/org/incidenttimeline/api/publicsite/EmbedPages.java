package org.incidenttimeline.api.publicsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The banner for other sites, as a frame and as a script: headline and channels not as usual. */
@Component
class EmbedPages implements SiteSource {

    private static final String PLACE = "/* notice */ null";

    private final Languages languages;
    private final PageFrame frame;
    private final SiteSettings settings;
    private final JsonMapper json;
    private final String script;

    EmbedPages(Languages languages, PageFrame frame, SiteSettings settings, JsonMapper json) {
        this.languages = languages;
        this.frame = frame;
        this.settings = settings;
        this.json = json;
        try {
            this.script =
                    new ClassPathResource("templates/publicsite/banner.js")
                            .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * What the banner says.
     *
     * @param headline null when everything works and nothing is to be told
     * @param link the whole address of the notice
     */
    record Banner(
            String label,
            String language,
            @Nullable String headline,
            @Nullable String headlineLanguage,
            List<State> channels,
            String link,
            String more) {}

    /** A channel that does not work as usual. */
    record State(String name, String language, String state, String words) {}

    @Override
    public void whole(PublicState now, SiteWriter site) {
        for (Tongue tongue : languages.tongues()) {
            Banner banner = banner(now.notices().at(now.at(), tongue), tongue);
            String here = "/embed/banner";
            site.text(
                    Languages.at(tongue, here),
                    SiteFile.HTML,
                    () -> frame.page("banner", tongue, here, Map.of("banner", banner)));
            site.text(
                    Languages.at(tongue, here + ".js"),
                    SiteFile.SCRIPT,
                    () -> script.replace(PLACE, literal(banner)));
        }
    }

    private Banner banner(Notice notice, Tongue tongue) {
        PageWords say = frame.words(tongue);
        Spoken<String> headline = headline(notice);
        boolean silent = headline == null && notice.affected().isEmpty();
        return new Banner(
                say.word("page.notice"),
                say.language(),
                silent ? null : headline == null ? say.word("notice.some") : headline.words(),
                headline == null ? null : headline.language().value(),
                notice.affected().stream().map(it -> state(it, say)).toList(),
                settings.addressOf(say.at("/")),
                say.word("embed.more"));
    }

    private static @Nullable Spoken<String> headline(Notice notice) {
        return notice.incidents().stream()
                .filter(it -> it.latest() != null)
                .findFirst()
                .map(it -> Objects.requireNonNull(it.latest()).text())
                .map(it -> new Spoken<>(it.words().headline(), it.language(), it.fallback()))
                .orElse(null);
    }

    private static State state(Notice.Channel it, PageWords say) {
        Spoken<String> name = it.name();
        return new State(
                name == null ? it.channel().value() : name.words(),
                name == null ? say.language() : name.language().value(),
                it.state().name(),
                say.word("state." + it.state()));
    }

    /** JSON that is a script's literal too, wherever the script may stand. */
    private String literal(Banner banner) {
        return json.writeValueAsString(banner)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
