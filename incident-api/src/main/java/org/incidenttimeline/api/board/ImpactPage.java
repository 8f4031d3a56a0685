package org.incidenttimeline.api.board;

import org.incidenttimeline.api.analysts.Asked;
import org.incidenttimeline.api.analysts.InsideWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.impact.ImpactView;
import org.incidenttimeline.projections.replay.LiveViews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The impact view of an incident as a plain page. */
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
        model.addAttribute("position", now.moment().position());
        model.addAttribute("site", site);
        model.addAttribute("inside", new InsideWords(site.siteTimeZone(), rules.defaultLanguage()));
        return "board/impact";
    }
}
