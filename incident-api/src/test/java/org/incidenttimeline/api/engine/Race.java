package org.incidenttimeline.api.engine;

import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.vocabulary.*;

/**
 * One statement, two approvals from being publishable or nearer, and all who may want something of
 * it at the same moment, on two nodes.
 */
final class Race {

    static final Duration SCHEDULED_AHEAD = Duration.ofMinutes(1);

    private static final Actor AUTHOR = Statements.person("author", COMMS_AUTHOR);
    private static final Actor EDITOR = Statements.person("editor", COMMS_AUTHOR, COMMS_APPROVER);
    private static final Actor ANN = Statements.person("ann", COMMS_APPROVER);
    private static final Actor BEA = Statements.person("bea", COMMS_APPROVER);
    private static final Actor CID = Statements.person("cid", COMMS_APPROVER);

    private final List<Statements> nodes;
    private final IncidentId incident;
    private final Instant now;
    private final StatementId statement = StatementId.random();
    private final ContentHash form;
    private final AtomicReference<ContentHash> latest = new AtomicReference<>();
    private final long version;

    Race(List<Statements> nodes, IncidentId incident, Instant now, Random chance) {
        this.nodes = nodes;
        this.incident = incident;
        this.now = now;
        this.form = nodes.getFirst().submitted(incident, statement, AUTHOR);
        latest.set(form);
        Accepted last = nodes.getFirst().give(new ApproveStatement(incident, statement, form), CID);
        if (chance.nextBoolean()) {
            last = nodes.getFirst().give(new ApproveStatement(incident, statement, form), BEA);
        }
        version = last.version();
    }

    StatementId statement() {
        return statement;
    }

    /** Runs the race; gives what the losers were told. */
    List<Throwable> run(Random chance) throws Exception {
        List<Script> scripts =
                List.of(
                        approveAndPublish(ANN),
                        approveAndPublish(BEA),
                        rewrite(),
                        approveAndPublish(EDITOR),
                        onASighting(chance.nextInt(3)),
                        spoil(chance.nextInt(8)));
        List<List<Throwable>> told =
                Together.all(
                        scripts.size(),
                        number -> told(scripts.get(number), nodes.get(number % nodes.size())));
        return told.stream().flatMap(List::stream).toList();
    }

    /** Publishes, on all nodes at once, what may have been scheduled. */
    List<Throwable> runSchedule() throws Exception {
        return Together.all(
                        nodes.size(),
                        number -> told(List.of(it -> it.give(scheduled(), ANN)), nodes.get(number)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private interface Step {
        Accepted on(Statements node);
    }

    private record Script(List<Step> steps) {}

    private static Script script(Step... steps) {
        return new Script(List.of(steps));
    }

    private static Callable<List<Throwable>> told(Script script, Statements node) {
        return told(script.steps(), node);
    }

    private static Callable<List<Throwable>> told(List<Step> steps, Statements node) {
        return () -> {
            List<Throwable> told = new ArrayList<>();
            for (Step step : steps) {
                try {
                    step.on(node);
                } catch (RuntimeException refusal) {
                    told.add(refusal);
                }
            }
            return told;
        };
    }

    private Script approveAndPublish(Actor approver) {
        return script(
                it -> it.give(new ApproveStatement(incident, statement, form), approver),
                it -> it.give(publish(form), approver));
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
                it -> it.give(new SubmitStatement(incident, statement, latest.get()), EDITOR));
    }

    /** Someone who acts on the newest form there is. */
    private Script onASighting(int which) {
        Actor approver = which == 0 ? EDITOR : which == 1 ? ANN : BEA;
        return script(
                it -> it.give(new ApproveStatement(incident, statement, latest.get()), approver),
                it -> it.give(new ApproveStatement(incident, statement, latest.get()), CID),
                it -> it.give(publish(latest.get()), approver));
    }

    private Script spoil(int which) {
        return switch (which) {
            case 0 ->
                    script(
                            it -> it.give(urgent(form), CID),
                            it -> it.give(urgent(latest.get()), CID));
            case 1 -> script(it -> it.give(urgent(latest.get()), EDITOR));
            case 2 -> script(it -> it.give(new RejectStatement(incident, statement, "No"), CID));
            case 3 -> script(it -> it.give(new DiscardStatement(incident, statement), AUTHOR));
            case 4 -> script(it -> it.give(publish(form), new Envelope(CID, version, null)));
            case 5 ->
                    script(
                            it -> it.give(publish(form), CID),
                            it ->
                                    it.give(
                                            new WithdrawStatement(incident, statement, "Wrong"),
                                            CID));
            default ->
                    script(
                            it -> it.give(schedule(form), CID),
                            it -> it.give(schedule(latest.get()), ANN));
        };
    }

    private PublishStatement publish(ContentHash of) {
        return new PublishStatement(incident, statement, of, PublicId.random());
    }

    private PublishUrgently urgent(ContentHash of) {
        return new PublishUrgently(incident, statement, of, "Hurry", PublicId.random());
    }

    private ScheduleStatement schedule(ContentHash of) {
        return new ScheduleStatement(incident, statement, of, now.plus(SCHEDULED_AHEAD));
    }

    private PublishScheduled scheduled() {
        return new PublishScheduled(incident, statement, PublicId.random());
    }
}
