package org.incidenttimeline.api.analysts;

import static org.incidenttimeline.projections.replay.LiveViews.INTERNAL_VIEWS;
import static org.incidenttimeline.projections.replay.LiveViews.PUBLIC_VIEWS;

import java.util.List;
import org.incidenttimeline.api.analysts.Asked.About;
import org.incidenttimeline.api.site.Languages;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.projections.impact.ImpactHistory;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.RowHistory;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The three views of one incident at any moment, and what changed between two. */
@RestController
class ViewReads {

    private final Asked asked;
    private final Languages languages;
    private final JdbcTemplate jdbc;
    private final Folds folds;

    ViewReads(Asked asked, Languages languages, JdbcTemplate jdbc, Folds folds) {
        this.asked = asked;
        this.languages = languages;
        this.jdbc = jdbc;
        this.folds = folds;
    }

    @GetMapping("/api/v1/incidents/{incident}/views/public-timeline")
    ViewAnswer publicTimeline(
            @PathVariable IncidentId incident,
            Question question,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        About about = about(incident, question, PUBLIC_VIEWS);
        return ViewAnswer.of(
                about,
                asked.isDeclared(incident, about.moment()),
                about.moment().publicTimelines().find(incident, before, limit));
    }

    @GetMapping("/api/v1/incidents/{incident}/views/notice")
    ViewAnswer notice(
            @PathVariable IncidentId incident,
            Question question,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        About about = about(incident, question, PUBLIC_VIEWS);
        return ViewAnswer.of(
                about,
                asked.isDeclared(incident, about.moment()),
                about.moment()
                        .customerNotices()
                        .of(incident, about.at(), languages.asked(language)));
    }

    @GetMapping("/api/v1/incidents/{incident}/views/impact")
    ViewAnswer impact(@PathVariable IncidentId incident, Question question) {
        About about = about(incident, question, INTERNAL_VIEWS);
        Object view = about.moment().impactViews().find(incident, about.at());
        return ViewAnswer.of(about, view != null, view);
    }

    /** A page of one of the lists of the impact view that grow with time. */
    @GetMapping("/api/v1/incidents/{incident}/views/impact/history/{list}")
    ViewAnswer impactHistory(
            @PathVariable IncidentId incident,
            @PathVariable String list,
            Question question,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        ImpactHistory history = ImpactHistory.named(list);
        if (history == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        About about = about(incident, question, INTERNAL_VIEWS);
        Object page = about.moment().impactViews().history(incident, history, before, limit);
        return ViewAnswer.of(about, page != null, page);
    }

    /** The whole notice, over all incidents. */
    @GetMapping("/api/v1/views/notice")
    ViewAnswer wholeNotice(
            Question question,
            @RequestParam(name = "lang", required = false) @Nullable String language) {
        About about = asked.about(question, PUBLIC_VIEWS, null);
        return ViewAnswer.of(
                about,
                true,
                about.moment().customerNotices().at(about.at(), languages.asked(language)));
    }

    /** What differs in a view between two moments. */
    record Difference(long from, long to, List<RowHistory.RowChange> changes) {}

    @GetMapping("/api/v1/incidents/{incident}/views/{view}/diff")
    Difference difference(
            @PathVariable IncidentId incident,
            @PathVariable String view,
            @RequestParam String from,
            @RequestParam String to) {
        asked.requireIncident(incident);
        View of = named(view);
        long start = asked.position("from", from);
        long end = asked.position("to", to);
        if (start > end) {
            throw new InvalidValue("from", "must not be after to");
        }
        asked.await(Views.processorOf(of), end);
        return new Difference(
                start,
                end,
                folds.compute(
                        () -> new RowHistory(jdbc, of).between(incident.toString(), start, end)));
    }

    private static View named(String view) {
        return switch (view) {
            case "public-timeline" -> Views.PUBLIC_TIMELINE;
            case "notice" -> Views.CUSTOMER_NOTICE;
            case "impact" -> Views.IMPACT;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private About about(IncidentId incident, Question question, String processor) {
        asked.requireIncident(incident);
        return asked.about(question, processor, incident);
    }
}
