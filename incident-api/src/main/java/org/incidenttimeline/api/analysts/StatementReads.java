package org.incidenttimeline.api.analysts;

import static org.incidenttimeline.projections.replay.LiveViews.INTERNAL_VIEWS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.publicsite.Markdown;
import org.incidenttimeline.core.incident.Drafted;
import org.incidenttimeline.core.incident.command.CheckStatement;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.incidenttimeline.projections.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The statements of an incident, with exactly what publishing each shows or would show. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}/statements")
class StatementReads {

    private final Asked asked;
    private final Commands commands;

    StatementReads(Asked asked, Commands commands) {
        this.asked = asked;
        this.commands = commands;
    }

    /**
     * The words of one language as each kind of reader gets them; {@code social} without the link.
     */
    record Rendered(String headline, String html, String text, String social) {}

    /**
     * One statement.
     *
     * @param words exactly what the public reads, outlets derived
     * @param rendered the same by language, as HTML, plain text and a short post
     * @param warnings why publishing would be refused now
     */
    record StatementAnswer(
            RecordAnswer.Statement statement,
            Draft draft,
            @Nullable PublicWords words,
            Map<LanguageTag, Rendered> rendered,
            @Nullable String sentBack,
            List<Map<String, Object>> warnings) {}

    /** All statements of the incident, by when they were drafted. */
    record Statements(List<RecordAnswer.Statement> statements) {}

    @GetMapping
    Statements all(@PathVariable IncidentId incident, Question question) {
        RecordAnswer record = records(question).find(incident, null, 1);
        if (record == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Statements(record.statements());
    }

    @GetMapping("/{statement}")
    StatementAnswer one(
            @PathVariable IncidentId incident,
            @PathVariable StatementId statement,
            Question question,
            Envelope envelope) {
        RecordAnswer.WithWords found = records(question).statement(incident, statement);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Drafted now =
                (Drafted)
                        Objects.requireNonNull(
                                commands.give(new CheckStatement(incident, statement), envelope)
                                        .result());
        PublicWords words = found.words() == null ? now.words() : found.words();
        return new StatementAnswer(
                found.statement(),
                found.draft(),
                words,
                words == null ? Map.of() : rendered(words),
                found.sentBack(),
                Answers.warnings(now));
    }

    private static Map<LanguageTag, Rendered> rendered(PublicWords words) {
        Map<LanguageTag, Rendered> rendered = new TreeMap<>();
        words.texts()
                .forEach(
                        (language, text) ->
                                rendered.put(
                                        language,
                                        new Rendered(
                                                text.headline(),
                                                Markdown.html(text.body()),
                                                outlet(words, Outlet.EMAIL, language),
                                                outlet(words, Outlet.SOCIAL, language))));
        return rendered;
    }

    private static String outlet(PublicWords words, Outlet outlet, LanguageTag language) {
        return words.outlets().getOrDefault(outlet, Map.of()).getOrDefault(language, "");
    }

    private Records records(Question question) {
        return asked.about(question, INTERNAL_VIEWS, null).moment().records();
    }
}
