package org.incidenttimeline.api.publicsite;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.publictimeline.PublicStatement;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The permanent link of one statement: its exact words, and what became of them. */
@Controller
class StatementPages {

    private final PublicMoment moment;
    private final Languages languages;
    private final SiteSettings site;
    private final PageFrame frame;

    StatementPages(
            PublicMoment moment, Languages languages, SiteSettings site, PageFrame frame) {
        this.moment = moment;
        this.languages = languages;
        this.site = site;
        this.frame = frame;
    }

    @GetMapping("/statements/{publicId}")
    String page(
            @PathVariable PublicId publicId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            Model model) {
        PublicStatement statement = moment.statement(publicId);
        Said said = Objects.requireNonNull(statement.entry().statement());
        Tongue tongue = languages.asked(language);
        frame.around(tongue, "/statements/" + publicId, model);
        model.addAttribute("statement", statement);
        model.addAttribute("spokenIn", askedFirst(said, tongue));
        model.addAttribute("elsewhere", Elsewhere.all(said, site.linkTo(publicId)));
        model.addAttribute("link", site.linkTo(publicId));
        return "publicsite/statement";
    }

    @GetMapping(
            path = "/statements/{publicId}.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PublicStatement json(@PathVariable PublicId publicId) {
        return moment.statement(publicId);
    }

    private static List<LanguageTag> askedFirst(Said said, Tongue tongue) {
        return said.texts().keySet().stream()
                .sorted(
                        Comparator.<LanguageTag, Boolean>comparing(
                                        it -> !it.equals(tongue.asked()))
                                .thenComparing(it -> !it.equals(tongue.fallback()))
                                .thenComparing(it -> it))
                .toList();
    }
}
