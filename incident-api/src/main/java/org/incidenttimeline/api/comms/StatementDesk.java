package org.incidenttimeline.api.comms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.problem.Faults;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One statement: exactly what readers get of it, and what can be done with it now. */
@Controller
@RequestMapping("/internal/incidents/{incident}/statements/{statement}")
class StatementDesk {

    private final StatementSheet sheet;
    private final Answers answers;
    private final Desk desk;

    StatementDesk(StatementSheet sheet, Answers answers, Desk desk) {
        this.sheet = sheet;
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping
    String one(
            @PathVariable IncidentId incident,
            @PathVariable StatementId statement,
            @RequestParam(required = false) @Nullable String done,
            Envelope envelope,
            Model model) {
        return sheet.show(
                incident,
                statement,
                new Typed(new LinkedMultiValueMap<>()),
                Refused.NOTHING,
                done,
                envelope,
                model);
    }

    @PostMapping({
        "/submit",
        "/discard",
        "/approve",
        "/reject",
        "/publish",
        "/publish-urgently",
        "/schedule",
        "/cancel-schedule",
        "/withdraw",
        "/review"
    })
    String act(
            @PathVariable IncidentId incident,
            @PathVariable StatementId statement,
            @RequestParam MultiValueMap<String, String> fields,
            Envelope envelope,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Deed deed = Deed.at(request.getRequestURI());
        Typed typed = new Typed(fields);
        try {
            answers.to(new Deeds(incident, statement, typed, desk.time()).of(deed), envelope);
            return "redirect:/internal/incidents/%s/statements/%s?done=%s"
                    .formatted(incident.value(), statement, deed.slug());
        } catch (RuntimeException refused) {
            Problem problem = Faults.of(refused);
            if (problem.type() == ProblemType.INTERNAL_ERROR) {
                throw refused;
            }
            response.setStatus(problem.type().status());
            model.addAttribute("tried", deed.name());
            Situation now = desk.of(incident);
            return sheet.show(
                    incident,
                    statement,
                    typed,
                    desk.told(refused, problem, now),
                    null,
                    envelope,
                    model);
        }
    }
}
