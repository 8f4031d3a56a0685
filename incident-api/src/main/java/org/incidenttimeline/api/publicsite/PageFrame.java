package org.incidenttimeline.api.publicsite;

import java.util.HashMap;
import java.util.Map;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws public pages: a view, and around it the site, its words, the other languages. */
@Component
class PageFrame {

    private final Languages languages;
    private final SiteSettings site;
    private final MessageSource messages;
    private final ITemplateEngine templates;

    PageFrame(
            Languages languages,
            SiteSettings site,
            MessageSource messages,
            ITemplateEngine templates) {
        this.languages = languages;
        this.site = site;
        this.messages = messages;
        this.templates = templates;
    }

    /**
     * The HTML of a page.
     *
     * @param template its name under {@code publicsite/}
     * @param here its path in the site's default language, which its other languages follow
     * @param shown what the template shows, by name
     */
    String page(String template, Tongue tongue, String here, Map<String, ?> shown) {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("site", site);
        all.put("say", words(tongue));
        all.put("languages", languages.tongues());
        all.put("here", here);
        return templates.process(
                "publicsite/" + template, new Context(tongue.asked().locale(), all));
    }

    PageWords words(Tongue tongue) {
        return new PageWords(messages, tongue, site.siteTimeZone());
    }
}
