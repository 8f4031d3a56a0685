package org.incidenttimeline.api.publicsite;

import java.util.List;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public views as JSON and plain text. */
@RestController
@RequestMapping("/api/v1/public")
class PublicReads {

    private final PublicMoment moment;
    private final Languages languages;
    private final SiteSettings site;
    private final NoticeText text;

    PublicReads(PublicMoment moment, Languages languages, SiteSettings site, NoticeText text) {
        this.moment = moment;
        this.languages = languages;
        this.site = site;
        this.text = text;
    }

    @GetMapping(path = "/notice", produces = MediaType.APPLICATION_JSON_VALUE)
    PublicNotice notice(@RequestParam(name = "lang", required = false) @Nullable String language) {
        return PublicNotice.of(current(languages.asked(language)), site);
    }

    @GetMapping(path = "/notice", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> noticeAsText(
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        Tongue tongue = languages.asked(language);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text.of(current(tongue), tongue));
    }

    /** All public incidents, the latest to become public first. */
    record Incidents(List<Timeline.Heading> incidents) {}

    @GetMapping("/incidents")
    Incidents incidents() {
        return moment.read((now, at) -> new Incidents(now.publicTimelines().incidents()));
    }

    @GetMapping("/incidents/{publicId}/timeline")
    Timeline timeline(
            @PathVariable PublicId publicId,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit) {
        return moment.timeline(publicId, before, limit);
    }

    private Notice current(Tongue tongue) {
        return moment.read((now, at) -> now.customerNotices().at(at, tongue));
    }
}
