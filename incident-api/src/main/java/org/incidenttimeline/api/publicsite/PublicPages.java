package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public pages: complete without script. */
@Controller
class PublicPages {

    private final PublicMoment moment;
    private final Languages languages;
    private final PageFrame frame;

    PublicPages(PublicMoment moment, Languages languages, PageFrame frame) {
        this.moment = moment;
        this.languages = languages;
        this.frame = frame;
    }

    @GetMapping("/")
    String notice(Model model) {
        return notice(languages.asked(null), model);
    }

    @GetMapping({"/{language:[a-z]{2,3}}", "/{language:[a-z]{2,3}}/"})
    String notice(@PathVariable String language, Model model) {
        if (!languages.speaks(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return notice(languages.asked(language), model);
    }

    private String notice(Tongue tongue, Model model) {
        Notice notice = moment.read((now, at) -> now.customerNotices().at(at, tongue));
        Instant changed = notice.computed().at();
        frame.around(tongue, null, model);
        model.addAttribute("notice", notice);
        model.addAttribute("lastChanged", changed.equals(Instant.EPOCH) ? null : changed);
        return "publicsite/notice";
    }

    @GetMapping("/history")
    String history(
            @RequestParam(name = "lang", required = false) @Nullable String language, Model model) {
        frame.around(languages.asked(language), "/history", model);
        model.addAttribute(
                "incidents", moment.read((now, at) -> now.publicTimelines().incidents()));
        return "publicsite/history";
    }

    @GetMapping("/incidents/{publicId}")
    String timeline(
            @PathVariable PublicId publicId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Timeline timeline = moment.timeline(publicId, before, 50);
        frame.around(languages.asked(language), "/incidents/" + publicId, model);
        model.addAttribute("timeline", timeline);
        return "publicsite/timeline";
    }
}
