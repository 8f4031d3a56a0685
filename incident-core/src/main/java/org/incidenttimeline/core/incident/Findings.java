package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.command.ReviseFinding;
import org.incidenttimeline.core.incident.event.FindingRecorded;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.UnknownFinding;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * What we found out: each finding in its latest form, and per subject the confirmed ones, latest
 * last.
 */
record Findings(Map<FindingId, Now> byId, Map<Subject, List<FindingId>> confirmed) {

    /** A finding's latest form. */
    record Now(
            Subject subject, Value value, Certainty certainty, String detail, boolean disclosable) {

        boolean says(ReviseFinding wish) {
            return value.equals(wish.value())
                    && certainty == wish.certainty()
                    && detail.equals(wish.detail())
                    && disclosable == wish.disclosable();
        }
    }

    Findings {
        byId = new HashMap<>(byId);
        confirmed = new HashMap<>(confirmed);
    }

    static Findings none() {
        return new Findings(Map.of(), Map.of());
    }

    boolean has(FindingId finding) {
        return byId.containsKey(finding);
    }

    /** The finding; refuses one that is unknown. */
    Now require(FindingId finding) {
        Now now = byId.get(finding);
        if (now == null) {
            throw new CommandRefused(new UnknownFinding(finding));
        }
        return now;
    }

    /** What we know of a subject: its latest confirmed value, or null. */
    @Nullable Value known(Subject subject) {
        List<FindingId> findings = confirmed.getOrDefault(subject, List.of());
        Now latest = findings.isEmpty() ? null : byId.get(findings.getLast());
        return latest == null ? null : latest.value();
    }

    void recorded(FindingRecorded it) {
        keep(
                it.finding(),
                new Now(it.subject(), it.value(), it.certainty(), it.detail(), it.disclosable()));
    }

    void revised(FindingRevised it) {
        keep(
                it.finding(),
                new Now(it.subject(), it.value(), it.certainty(), it.detail(), it.disclosable()));
    }

    private void keep(FindingId finding, Now now) {
        byId.put(finding, now);
        List<FindingId> findings =
                new ArrayList<>(confirmed.getOrDefault(now.subject(), List.of()));
        findings.remove(finding);
        if (now.certainty() == Certainty.CONFIRMED) {
            findings.add(finding);
        }
        confirmed.put(now.subject(), findings);
    }
}
