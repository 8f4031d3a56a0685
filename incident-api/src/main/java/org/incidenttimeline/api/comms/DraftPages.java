package org.incidenttimeline.api.comms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.problem.Faults;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form in which a statement is begun or revised; whatever is refused, what was typed stays. */
@Controller
@RequestMapping("/internal/incidents/{incident}")
class DraftPages {

    private static final Set<ProblemType> DRAFTED_ALREADY =
            Set.of(ProblemType.STATEMENT_ID_TAKEN, ProblemType.IDEMPOTENCY_KEY_REUSED);

    private final Desk desk;
    private final FormSheet sheet;
    private final Answers answers;

    DraftPages(Desk desk, FormSheet sheet, Answers answers) {
        this.desk = desk;
        this.sheet = sheet;
        this.answers = answers;
    }

    @GetMapping("/desk/new")
    String begin(
            @PathVariable IncidentId incident,
            @RequestParam MultiValueMap<String, String> asked,
            Envelope envelope,
            Model model) {
        Situation now = desk.of(incident);
        Typed typed = Beginning.of(now, new Typed(asked), desk.time());
        return show(typed, Refused.NOTHING, now, envelope, model);
    }

    @PostMapping("/desk/new")
    String draft(
            @PathVariable IncidentId incident,
            @RequestParam MultiValueMap<String, String> fields,
            Envelope envelope,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields).ofANewStatement();
        if (typed.asksForRows()) {
            return show(typed, Refused.NOTHING, desk.of(incident), envelope, model);
        }
        try {
            String id = typed.text("statement");
            StatementId statement = id.isEmpty() ? StatementId.random() : StatementId.of(id);
            return given(read(statement, typed).on(incident), statement, "draft", envelope);
        } catch (RuntimeException refused) {
            Problem problem = problem(refused);
            Situation now = desk.of(incident);
            RecordAnswer.WithWords drafted =
                    DRAFTED_ALREADY.contains(problem.type()) ? find(now, typed) : null;
            response.setStatus(
                    drafted == null ? problem.type().status() : HttpStatus.CONFLICT.value());
            Refused why = desk.told(refused, problem, now);
            return drafted == null
                    ? show(typed, why, now, envelope, model)
                    : show(typed, why, drafted, now, envelope, model);
        }
    }

    @GetMapping("/statements/{statement}/revise")
    String open(
            @PathVariable IncidentId incident,
            @PathVariable StatementId statement,
            Envelope envelope,
            Model model) {
        Situation now = desk.of(incident);
        RecordAnswer.WithWords stored = stored(now, statement);
        if (isClosed(stored)) {
            return "redirect:" + page(incident, statement);
        }
        return sheet.show(
                new FormSheet.Drawn(
                        Written.of(stored.draft(), desk.time()),
                        null,
                        Refused.NOTHING,
                        statement,
                        stored.statement().contentHash().value()),
                now,
                envelope,
                model);
    }

    @PostMapping("/statements/{statement}/revise")
    String revise(
            @PathVariable IncidentId incident,
            @PathVariable StatementId statement,
            @RequestParam MultiValueMap<String, String> fields,
            Envelope envelope,
            Model model,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        String hash = typed.text("basedOnHash");
        if (typed.asksForRows()) {
            Situation now = desk.of(incident);
            model.addAttribute("closed", closed(stored(now, statement)));
            return sheet.show(
                    new FormSheet.Drawn(typed, null, Refused.NOTHING, statement, hash),
                    now,
                    envelope,
                    model);
        }
        try {
            ReviseStatement wish =
                    new ReviseStatement(
                            incident,
                            statement,
                            new ContentHash(hash),
                            read(statement, typed).draft());
            return given(wish, statement, "revise", envelope);
        } catch (RuntimeException refused) {
            Problem problem = problem(refused);
            Situation now = desk.of(incident);
            RecordAnswer.WithWords stored = stored(now, statement);
            response.setStatus(problem.type().status());
            Refused why = desk.told(refused, problem, now);
            model.addAttribute("closed", closed(stored));
            return stored.statement().contentHash().value().equals(hash)
                    ? sheet.show(
                            new FormSheet.Drawn(typed, null, why, statement, hash),
                            now,
                            envelope,
                            model)
                    : show(typed, why, stored, now, envelope, model);
        }
    }

    private DraftForm read(StatementId statement, Typed typed) {
        return TypedDraft.of(statement, typed, desk.languages(), desk.time());
    }

    private String given(
            IncidentCommand wish, StatementId statement, String done, Envelope envelope) {
        answers.to(wish, envelope);
        return "redirect:" + page(wish.incident(), statement) + "?done=" + done;
    }

    private static String page(IncidentId incident, StatementId statement) {
        return "/internal/incidents/%s/statements/%s".formatted(incident.value(), statement);
    }

    private static boolean isClosed(RecordAnswer.WithWords stored) {
        return !Deed.UNPUBLISHED.contains(stored.statement().state());
    }

    /** The state in which words can no longer be changed, or null while they can. */
    private static @Nullable String closed(RecordAnswer.WithWords stored) {
        return isClosed(stored) ? stored.statement().state().name() : null;
    }

    private static Problem problem(RuntimeException refused) {
        Problem problem = Faults.of(refused);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            throw refused;
        }
        return problem;
    }

    private static RecordAnswer.@Nullable WithWords find(Situation now, Typed typed) {
        return now.find(StatementId.of(typed.text("statement")));
    }

    private static RecordAnswer.WithWords stored(Situation now, StatementId statement) {
        RecordAnswer.WithWords stored = now.find(statement);
        if (stored == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return stored;
    }

    private String show(Typed typed, Refused why, Situation now, Envelope envelope, Model model) {
        return sheet.show(new FormSheet.Drawn(typed, null, why, null, ""), now, envelope, model);
    }

    /** What was typed, with what is stored beside it; saving goes on from what is stored. */
    private String show(
            Typed typed,
            Refused why,
            RecordAnswer.WithWords stored,
            Situation now,
            Envelope envelope,
            Model model) {
        model.addAttribute("closed", closed(stored));
        model.addAttribute("writtenBy", writer(stored));
        return sheet.show(
                new FormSheet.Drawn(
                        typed,
                        Written.of(stored.draft(), desk.time()),
                        why,
                        stored.statement().statement(),
                        stored.statement().contentHash().value()),
                now,
                envelope,
                model);
    }

    private String writer(RecordAnswer.WithWords stored) {
        RecordAnswer.Statement it = stored.statement();
        String last = it.editors().isEmpty() ? it.author() : it.editors().getLast();
        return desk.names().getOrDefault(last, last);
    }
}
