package org.incidenttimeline.api.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.incidenttimeline.api.publicsite.Languages;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteAnswer;
import org.incidenttimeline.api.site.SiteFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The doors of the feeds, for those who name a language beside the path. */
@Controller
class FeedDoor {

    private static final String LANGUAGE = "/{language:[a-z]{2,3}}";

    private final PublicSite site;
    private final Languages languages;

    FeedDoor(PublicSite site, Languages languages) {
        this.site = site;
        this.languages = languages;
    }

    @GetMapping({
        "/history.atom",
        LANGUAGE + "/history.atom",
        "/history.rss",
        LANGUAGE + "/history.rss",
        "/feed.json",
        LANGUAGE + "/feed.json"
    })
    void feed(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        SiteFile found =
                site.files()
                        .find(
                                language == null
                                        ? path
                                        : Languages.at(languages.asked(language), path));
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        SiteAnswer.send(found, request, response);
    }
}
