package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.replay.PublicState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The customer notice, in every language, as a page, as data and in plain words. */
@Component
class NoticePages implements SiteSource {

    static final String DATA = "/api/v1/public/notice";

    private final Languages languages;
    private final PageFrame frame;
    private final NoticeText text;
    private final SiteSettings settings;
    private final JsonMapper json;

    NoticePages(
            Languages languages,
            PageFrame frame,
            NoticeText text,
            SiteSettings settings,
            JsonMapper json) {
        this.languages = languages;
        this.frame = frame;
        this.text = text;
        this.settings = settings;
        this.json = json;
    }

    /** Where the notice is read as plain words. */
    static String inWords(Tongue tongue) {
        return Languages.at(tongue, "/notice.txt");
    }

    @Override
    public void whole(PublicState now, SiteWriter site) {
        for (Tongue tongue : languages.tongues()) {
            Notice notice = now.notices().at(now.at(), tongue);
            String page = Languages.at(tongue, "/");
            String named = "/" + tongue.asked().value();
            site.text(page, SiteFile.HTML, () -> page(now, notice, tongue));
            site.also(named, page);
            if (!page.equals(named + "/")) {
                site.also(named + "/", page);
            }
            String data = Languages.at(tongue, DATA);
            PublicNotice answer = PublicNotice.of(notice, settings);
            site.put(data, SiteFile.JSON, () -> json.writeValueAsBytes(answer));
            site.text(inWords(tongue), SiteFile.TEXT, () -> text.of(notice, tongue));
            site.inWords(data, inWords(tongue));
        }
    }

    private String page(PublicState now, Notice notice, Tongue tongue) {
        Instant changed = notice.computed().at();
        Map<String, Object> shown = new HashMap<>();
        shown.put("notice", notice);
        shown.put(
                "signed",
                notice.incidents().stream()
                        .flatMap(it -> Stream.ofNullable(it.latest()))
                        .flatMap(it -> Stream.ofNullable(now.chained(it.publicId())))
                        .toList());
        shown.put("lastChanged", changed.equals(Instant.EPOCH) ? null : changed);
        return frame.page("notice", tongue, "/", shown);
    }
}
