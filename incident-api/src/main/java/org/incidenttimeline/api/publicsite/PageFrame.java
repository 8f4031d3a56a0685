package org.incidenttimeline.api.publicsite;

import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a public page has around its view: the site, its words, the other languages. */
@Component
class PageFrame {

    private final Languages languages;
    private final SiteSettings site;
    private final MessageSource messages;

    PageFrame(Languages languages, SiteSettings site, MessageSource messages) {
        this.languages = languages;
        this.site = site;
        this.messages = messages;
    }

    /**
     * Adds it to a page.
     *
     * @param here the path of the page, which its other languages share; null for the notice
     */
    void around(Tongue tongue, @Nullable String here, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("say", new PageWords(messages, tongue, site.siteTimeZone()));
        model.addAttribute("languages", languages.rules().languages().stream().sorted().toList());
        model.addAttribute("here", here);
    }
}
