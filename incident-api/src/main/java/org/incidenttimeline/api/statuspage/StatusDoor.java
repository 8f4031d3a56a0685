package org.incidenttimeline.api.statuspage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteAnswer;
import org.incidenttimeline.api.site.SiteFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** For clients that ask with parameters or for a media type, which change nothing here. */
@Controller
class StatusDoor {

    private final PublicSite site;

    StatusDoor(PublicSite site) {
        this.site = site;
    }

    @GetMapping("/api/v2/**")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SiteFile found = site.files().find(request.getRequestURI());
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SiteAnswer.send(found, request, response);
    }
}
