package org.incidenttimeline.api.engine;

import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.vocabulary.*;

/**
 * One statement on its way to readers, and all who want something of it at the same moment, on
 * several nodes.
 */
final class Race {

    private static final Actor AUTHOR = Statements.person("author", COMMS_AUTHOR);
    private static final Actor EDITOR = Statements.person("editor", COMMS_AUTHOR, COMMS_APPROVER);
    private static final Actor ANN = Statements.person("ann", COMMS_APPROVER);
    private static final Actor BEA = Statements.person("bea", COMMS_APPROVER);
    private static final Actor CID = Statements.person("cid", COMMS_APPROVER);

    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final IncidentId incident;
    private final MovableClock clock;
    private final Random chance;
    private final StatementId statement = StatementId.random();
    private final AtomicReference<ContentHash> latest = new AtomicReference<>();
    private final ContentHash form;
    private final long version;
    private final List<Script> scripts;

    private Race(
            Statements node, IncidentId incident, MovableClock clock, Random chance, int kind) {
        this.incident = incident;
        this.clock = clock;
        this.chance = chance;
        this.form = node.submitted(incident, statement, AUTHOR);
        latest.set(form);
        this.scripts =
                switch (kind) {
                    case 0 -> submitted(node);
                    case 1 -> approved(node);
                    default -> due(node);
                };
        this.version = node.version(incident);
    }

    /** Runs a race about a new statement of this incident; gives what the losers were told. */
    static List<Throwable> run(
            List<Statements> nodes, IncidentId incident, MovableClock clock, Random chance)
            throws Exception {
        List<Script> scripts =
                new Race(nodes.getFirst(), incident, clock, chance, chance.nextInt(3)).scripts;
        return Together.all(
                        scripts.size(),
                        number -> told(scripts.get(number), nodes.get(number % nodes.size())))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** One approval is missing. */
    private List<Script> submitted(Statements node) {
        node.give(approve(form), ANN);
        return List.of(
                script(it -> it.give(approve(form), anyone()), it -> it.give(publish(form), CID)),
                approving(anyone()),
                rewrite(),
                approving(BEA),
                spoil());
    }

    /** Publishable. */
    private List<Script> approved(Statements node) {
        node.give(approve(form), ANN);
        node.give(approve(form), BEA);
        return List.of(
                script(it -> it.give(publish(form), CID)),
                rewrite(),
                script(it -> it.give(schedule(form), CID)),
                onASighting(anyone()),
                spoil());
    }

    /** Its time has come. */
    private List<Script> due(Statements node) {
        node.give(approve(form), ANN);
        node.give(approve(form), BEA);
        node.give(schedule(form), CID);
        clock.passes(AHEAD);
        return List.of(
                script(it -> it.give(atItsTime(), CID)),
                script(it -> it.give(atItsTime(), CID)),
                rewrite(),
                script(it -> it.give(schedule(form), CID), it -> it.give(atItsTime(), CID)),
                spoil());
    }

    private interface Step {
        Accepted on(Statements node);
    }

    private record Script(List<Step> steps) {}

    private static Script script(Step... steps) {
        return new Script(List.of(steps));
    }

    private static Callable<List<Throwable>> told(Script script, Statements node) {
        return () -> {
            List<Throwable> told = new ArrayList<>();
            for (Step step : script.steps()) {
                try {
                    step.on(node);
                } catch (RuntimeException refusal) {
                    told.add(refusal);
                }
            }
            return told;
        };
    }

    private Actor anyone() {
        return List.of(ANN, BEA, CID, EDITOR).get(chance.nextInt(4));
    }

    private Script approving(Actor approver) {
        return script(it -> it.give(approve(form), approver));
    }

    private Script rewrite() {
        return script(
                it -> {
                    Accepted revised =
                            it.give(
                                    new ReviseStatement(
                                            incident,
                                            statement,
                                            form,
                                            Statements.draft("Rewritten")),
                                    EDITOR);
                    latest.set(Statements.hash(revised));
                    return revised;
                },
                it -> it.give(new SubmitStatement(incident, statement, latest.get()), EDITOR),
                it -> it.give(approve(latest.get()), EDITOR),
                it -> it.give(approve(latest.get()), CID));
    }

    /** Someone who acts on the newest form there is. */
    private Script onASighting(Actor approver) {
        return script(
                it -> it.give(approve(latest.get()), approver),
                it -> it.give(publish(latest.get()), approver));
    }

    private Script spoil() {
        return switch (chance.nextInt(6)) {
            case 0 ->
                    script(
                            it -> it.give(urgent(form), CID),
                            it -> it.give(urgent(latest.get()), EDITOR));
            case 1 -> script(it -> it.give(new RejectStatement(incident, statement, "No"), CID));
            case 2 -> script(it -> it.give(new DiscardStatement(incident, statement), AUTHOR));
            case 3 -> script(it -> it.give(publish(form), new Envelope(BEA, version, null)));
            case 4 ->
                    script(
                            it -> it.give(publish(form), ANN),
                            it ->
                                    it.give(
                                            new WithdrawStatement(incident, statement, "Wrong"),
                                            ANN));
            default -> script(it -> it.give(new CancelSchedule(incident, statement), ANN));
        };
    }

    private ApproveStatement approve(ContentHash of) {
        return new ApproveStatement(incident, statement, of);
    }

    private PublishStatement publish(ContentHash of) {
        return new PublishStatement(incident, statement, of, PublicId.random());
    }

    private PublishUrgently urgent(ContentHash of) {
        return new PublishUrgently(incident, statement, of, "Hurry", PublicId.random());
    }

    private ScheduleStatement schedule(ContentHash of) {
        return new ScheduleStatement(incident, statement, of, clock.instant().plus(AHEAD));
    }

    private PublishScheduled atItsTime() {
        return new PublishScheduled(incident, statement, PublicId.random());
    }
}
