package org.incidenttimeline.api.problem;

import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a kind of problem means and what to do about it: where the {@code type} of one leads. */
@Controller
class ProblemPage {

    @GetMapping("/problems/{slug}")
    String explain(@PathVariable String slug, Model model) {
        ProblemType type =
                Arrays.stream(ProblemType.values())
                        .filter(it -> it.slug().equals(slug))
                        .findFirst()
                        .orElseThrow(ProblemFound::nothingHere);
        model.addAttribute("type", type);
        return "problem/type";
    }
}
