package org.incidenttimeline.api.comms;

import java.util.List;
import java.util.stream.Collectors;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Why a form is shown again.
 *
 * @param problem what was refused, absent where nothing was
 * @param detail what happened this time, ids told in words
 * @param faults the fields that are to blame
 */
record Refused(@Nullable Problem problem, String detail, List<Fault> faults) {

    static final Refused NOTHING = new Refused(null, "", List.of());

    static Refused of(Problem problem, String detail) {
        return new Refused(problem, detail, problem.errors().stream().map(Fault::of).toList());
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

    /** Whether someone else changed the statement meanwhile. */
    public boolean isStale() {
        return problem != null
                && (problem.type() == ProblemType.HASH_STALE
                        || problem.type() == ProblemType.STATEMENT_NOT_READY);
    }
}
