package org.incidenttimeline.api.board;

import org.incidenttimeline.api.analysts.Asked;
import org.incidenttimeline.api.analysts.InsideWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.impact.ImpactHistory;
import org.incidenttimeline.projections.impact.ImpactView;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.rows.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The impact view of an incident, and the lists of it that grow with time, as plain pages. */
@Controller
class ImpactPage {

    private final Asked asked;
    private final SiteSettings site;
    private final StatementRules rules;

    ImpactPage(Asked asked, SiteSettings site, StatementRules rules) {
        this.asked = asked;
        this.site = site;
        this.rules = rules;
    }

    @GetMapping("/internal/incidents/{incident}/impact")
    String impact(@PathVariable IncidentId incident, Model model) {
        Asked.About now = asked.now(LiveViews.INTERNAL_VIEWS);
        ImpactView view = now.moment().impactViews().find(incident, now.at());
        if (view == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("view", view);
        dressed(model, now);
        return "board/impact";
    }

    @GetMapping("/internal/incidents/{incident}/impact/{list}")
    String history(
            @PathVariable IncidentId incident,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Asked.About now = asked.now(LiveViews.INTERNAL_VIEWS);
        ImpactHistory history = ImpactHistory.named(list);
        Page<?> page =
                history == null
                        ? null
                        : now.moment()
                                .impactViews()
                                .history(incident, history, before, Page.LONGEST);
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("incident", incident);
        model.addAttribute("list", list);
        model.addAttribute("page", page);
        dressed(model, now);
        return "board/history";
    }

    private void dressed(Model model, Asked.About now) {
        model.addAttribute("position", now.moment().position());
        model.addAttribute("at", now.at());
        model.addAttribute("site", site);
        model.addAttribute("inside", new InsideWords(site.siteTimeZone(), rules.defaultLanguage()));
    }
}
