package org.incidenttimeline.api.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.incidenttimeline.api.security.PublicHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anyone how fresh the public site of this node is. */
@RestController
class ConfirmedDoor {

    private final PublicSite site;

    ConfirmedDoor(PublicSite site) {
        this.site = site;
    }

    @GetMapping(path = Confirmed.PATH, produces = SiteFile.JSON)
    Confirmed confirmed(HttpServletRequest request, HttpServletResponse response) {
        PublicHeaders.write(request, response, Confirmed.PATH);
        response.setHeader("Cache-Control", "no-cache");
        return Confirmed.of(site.shown());
    }
}
