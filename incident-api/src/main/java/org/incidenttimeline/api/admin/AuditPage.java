package org.incidenttimeline.api.admin;

import java.util.List;
import org.incidenttimeline.api.analysts.InsideWords;
import org.incidenttimeline.api.audit.AuditEntry;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.core.vocabulary.StatementRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log as a plain page, the latest first. */
@Controller
class AuditPage {

    private static final int ENTRIES = 100;

    private final AuditLog audit;
    private final SiteSettings site;
    private final StatementRules rules;

    AuditPage(AuditLog audit, SiteSettings site, StatementRules rules) {
        this.audit = audit;
        this.site = site;
        this.rules = rules;
    }

    @GetMapping("/internal/audit")
    String show(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<AuditEntry> entries = audit.before(before, ENTRIES);
        model.addAttribute("entries", entries);
        model.addAttribute("older", entries.size() < ENTRIES ? null : entries.getLast().number());
        model.addAttribute("site", site);
        model.addAttribute("inside", new InsideWords(site.siteTimeZone(), rules.defaultLanguage()));
        return "admin/audit";
    }
}
