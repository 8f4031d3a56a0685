package org.incidenttimeline.api.publicsite;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.incidenttimeline.api.security.Allowances;
import org.incidenttimeline.api.security.ClientAddress;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.api.security.TooMany;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Checks a message for anyone, without script; as often a minute as one address may. */
@Controller
class VerifyDoor {

    private static final int LONGEST = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PublicSite site;
    private final PublishedWords published;
    private final VerifyPages pages;
    private final Languages languages;
    private final Allowances allowances;

    VerifyDoor(
            PublicSite site,
            PublishedWords published,
            VerifyPages pages,
            Languages languages,
            PublicLimits limits) {
        this.site = site;
        this.published = published;
        this.pages = pages;
        this.languages = languages;
        this.allowances =
                new Allowances(limits.checksPerMinute(), MINUTE, TimeMeter.SYSTEM_MILLISECONDS);
    }

    @PostMapping(path = "/verify", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> check(
            @RequestParam(name = "message", defaultValue = "") String message,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            HttpServletRequest request) {
        return answer(languages.asked(language), message, request);
    }

    @PostMapping(
            path = "/{language:[a-z]{2,3}}/verify",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> checkIn(
            @PathVariable String language,
            @RequestParam(name = "message", defaultValue = "") String message,
            HttpServletRequest request) {
        Tongue tongue =
                languages.tongues().stream()
                        .filter(it -> it.asked().value().equals(language))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(tongue, message, request);
    }

    private ResponseEntity<String> answer(
            Tongue tongue, String message, HttpServletRequest request) {
        Duration wait = allowances.take(ClientAddress.of(request));
        if (wait.isPositive()) {
            throw new TooMany(Limit.CHECKS_PER_MINUTE, wait.toSeconds() + 1);
        }
        PublicState now = site.files().state();
        if (PlainWords.of(message).isEmpty()) {
            return page(400, pages.page(tongue, now, "", List.of(), "verify.empty"));
        }
        if (message.length() > LONGEST) {
            return page(400, pages.page(tongue, now, "", List.of(), "verify.long"));
        }
        List<Checked> results = published.check(message, now);
        return page(200, pages.page(tongue, now, message, results, null));
    }

    private static ResponseEntity<String> page(int status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }
}
