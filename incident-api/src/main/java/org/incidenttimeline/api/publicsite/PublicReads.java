package org.incidenttimeline.api.publicsite;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteAnswer;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publictimeline.PublicStatement;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.replay.PublicStory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The doors of the public views as JSON and plain text. */
@RestController
@RequestMapping("/api/v1/public")
class PublicReads {

    private final PublicSite site;
    private final Languages languages;
    private final JsonMapper json;

    PublicReads(PublicSite site, Languages languages, JsonMapper json) {
        this.site = site;
        this.languages = languages;
        this.json = json;
    }

    @ApiResponse(content = @Content(schema = @Schema(implementation = PublicNotice.class)))
    @GetMapping(path = "/notice", produces = MediaType.APPLICATION_JSON_VALUE)
    void notice(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(Languages.at(languages.asked(language), NoticePages.DATA), request, response);
    }

    @GetMapping(path = "/notice", produces = MediaType.TEXT_PLAIN_VALUE)
    void noticeInWords(
            @RequestParam(name = "lang", required = false) @Nullable String language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send(NoticePages.inWords(languages.asked(language)), request, response);
    }

    /** All public incidents, the latest to become public first. */
    record Incidents(List<Timeline.Heading> incidents) {}

    @ApiResponse(content = @Content(schema = @Schema(implementation = Incidents.class)))
    @GetMapping("/incidents")
    void incidents(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(IncidentPages.DATA, request, response);
    }

    @ApiResponse(content = @Content(schema = @Schema(implementation = Timeline.class)))
    @GetMapping("/incidents/{publicId}/timeline")
    void timeline(
            @PathVariable PublicId publicId,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "" + TimelineParts.USUAL) int limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Timeline whole =
                site.files().state().stories().stream()
                        .map(PublicStory::timeline)
                        .filter(it -> it.incident().publicId().equals(publicId))
                        .findFirst()
                        .orElseThrow(PublicReads::nothingHere);
        Timeline part = TimelineParts.asked(whole, before, limit);
        SiteAnswer.send(
                SiteFile.of(request.getRequestURI(), json.writeValueAsBytes(part)),
                request,
                response);
    }

    @ApiResponse(content = @Content(schema = @Schema(implementation = PublicStatement.class)))
    @GetMapping("/statements/{publicId}")
    void statement(
            @PathVariable PublicId publicId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        send("/api/v1/public/statements/" + publicId, request, response);
    }

    private void send(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SiteFile found = site.files().find(path);
        if (found == null) {
            throw nothingHere();
        }
        SiteAnswer.send(found, request, response);
    }

    private static ResponseStatusException nothingHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
