package org.incidenttimeline.api.problem;

import java.util.Locale;
import java.util.Map;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.api.site.SiteSource;
import org.incidenttimeline.api.site.SiteWriter;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What each kind of problem means and what to do about it: where the {@code type} of one leads. */
@Component
class ProblemPages implements SiteSource {

    private final ITemplateEngine templates;

    ProblemPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public void always(SiteWriter site) {
        for (ProblemType type : ProblemType.values()) {
            site.text(type.address(), SiteFile.HTML, () -> page(type));
        }
    }

    private String page(ProblemType type) {
        return templates.process("problem/type", new Context(Locale.UK, Map.of("type", type)));
    }
}
