package org.incidenttimeline.api.comms;

import static org.incidenttimeline.core.vocabulary.StatementState.APPROVED;
import static org.incidenttimeline.core.vocabulary.StatementState.DISCARDED;
import static org.incidenttimeline.core.vocabulary.StatementState.DRAFTED;
import static org.incidenttimeline.core.vocabulary.StatementState.PUBLISHED;
import static org.incidenttimeline.core.vocabulary.StatementState.SCHEDULED;
import static org.incidenttimeline.core.vocabulary.StatementState.SUBMITTED;
import static org.incidenttimeline.core.vocabulary.StatementState.WITHDRAWN;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The desk of an incident: what needs action, and every statement by its state. */
@Controller
class DeskPage {

    private static final List<StatementState> ORDER =
            List.of(DRAFTED, SUBMITTED, APPROVED, SCHEDULED, PUBLISHED, WITHDRAWN, DISCARDED);

    private final Desk desk;

    DeskPage(Desk desk) {
        this.desk = desk;
    }

    /** A statement in the list, with how long it has been in its state. */
    record Line(RecordAnswer.Statement statement, String headline, long seconds) {}

    /** The statements in one state, the latest first. */
    record Group(StatementState state, List<Line> lines) {}

    @GetMapping("/internal/incidents/{incident}/desk")
    String list(@PathVariable IncidentId incident, Envelope envelope, Model model) {
        Situation now = desk.of(incident);
        desk.around(model, now, envelope);
        model.addAttribute("needs", Need.of(now));
        model.addAttribute("groups", groups(now).toList());
        model.addAttribute("mayWrite", envelope.actor().roles().contains(Role.COMMS_AUTHOR));
        return "comms/desk";
    }

    private static Stream<Group> groups(Situation now) {
        return ORDER.stream()
                .map(state -> new Group(state, lines(now, state)))
                .filter(it -> !it.lines().isEmpty());
    }

    private static List<Line> lines(Situation now, StatementState state) {
        return now.in(state).stream()
                .map(it -> line(now, it))
                .sorted(Comparator.comparingLong(Line::seconds))
                .toList();
    }

    private static Line line(Situation now, RecordAnswer.WithWords it) {
        Duration age = Duration.between(it.statement().since(), now.at());
        return new Line(it.statement(), now.headline(it), Math.max(0, age.toSeconds()));
    }
}
