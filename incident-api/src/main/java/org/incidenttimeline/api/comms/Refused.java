package org.incidenttimeline.api.comms;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.jspecify.annotations.Nullable;

/**
 * Why a form is shown again.
 *
 * @param problem what was refused, absent where nothing was
 * @param detail what happened this time, ids told in words
 * @param notReady the state in which it could not be done, where that is why
 * @param faults the fields that are to blame
 */
record Refused(
        @Nullable Problem problem,
        String detail,
        @Nullable StatementNotReady notReady,
        List<Fault> faults) {

    static final Refused NOTHING = new Refused(null, "", null, List.of());

    /**
     * What refused.
     *
     * @param told tells ids and times of a sentence as the desk does
     */
    static Refused of(RuntimeException refused, Problem problem, UnaryOperator<String> told) {
        StatementNotReady notReady =
                refused instanceof CommandRefused it && it.refusal() instanceof StatementNotReady in
                        ? in
                        : null;
        return new Refused(
                problem,
                told.apply(problem.detail()),
                notReady,
                problem.errors().stream()
                        .map(it -> Fault.of(it.field(), told.apply(it.reason())))
                        .toList());
    }

    /** What is wrong with a field or group, or null. */
    public @Nullable String at(String field) {
        String all =
                faults.stream()
                        .filter(it -> it.anchor().equals(field))
                        .map(Fault::reason)
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    /** Whether anything below a group is wrong. */
    public boolean within(String group) {
        return faults.stream().anyMatch(it -> it.field().matches(group + "\\b.*"));
    }

    /** The id of the message at a field, for screen readers, or null when there is none. */
    public @Nullable String describing(String field) {
        return at(field) == null ? null : field + "-error";
    }

    /** Whether the statement was changed meanwhile. */
    public boolean isStale() {
        return problem != null && problem.type() == ProblemType.HASH_STALE;
    }

    /** Whether the same form was sent before with other words. */
    public boolean isSentBefore() {
        return problem != null && problem.type() == ProblemType.IDEMPOTENCY_KEY_REUSED;
    }
}
