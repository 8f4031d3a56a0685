package org.incidenttimeline.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteAnswer;
import org.incidenttimeline.api.site.SiteFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The door of the problem pages, for those who ask in their own way. */
@Controller
class ProblemPage {

    private final PublicSite site;

    ProblemPage(PublicSite site) {
        this.site = site;
    }

    @GetMapping("/problems/{slug}")
    void explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteFile found = site.files().find(request.getRequestURI());
        if (found == null) {
            throw ProblemFound.nothingHere();
        }
        SiteAnswer.send(found, request, response);
    }
}
