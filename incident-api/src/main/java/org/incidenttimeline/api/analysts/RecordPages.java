package org.incidenttimeline.api.analysts;

import java.util.Set;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.api.security.Account;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.incidenttimeline.projections.record.Records;
import org.incidenttimeline.projections.replay.LiveViews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of incidents and the record of one as plain pages. */
@Controller
class RecordPages {

    private final Asked asked;
    private final SiteSettings site;
    private final StatementRules rules;

    RecordPages(Asked asked, SiteSettings site, StatementRules rules) {
        this.asked = asked;
        this.site = site;
        this.rules = rules;
    }

    @GetMapping("/internal")
    String start(@AuthenticationPrincipal Account account) {
        boolean onlyAdministers = account.roles().equals(Set.of(Role.ADMIN));
        return onlyAdministers ? "redirect:/internal/account" : "redirect:/internal/incidents";
    }

    @GetMapping("/internal/incidents")
    String incidents(Model model) {
        around(model);
        model.addAttribute("incidents", records().incidents());
        return "analysts/incidents";
    }

    @GetMapping("/internal/incidents/{incident}")
    String record(
            @PathVariable IncidentId incident,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        RecordAnswer answer = records().find(incident, before, 100);
        if (answer == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        around(model);
        model.addAttribute("record", answer);
        return "analysts/record";
    }

    private Records records() {
        return asked.now(LiveViews.INTERNAL_VIEWS).moment().records();
    }

    private void around(Model model) {
        model.addAttribute("site", site);
        model.addAttribute("inside", new InsideWords(site.siteTimeZone(), rules.defaultLanguage()));
    }
}
