package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.incident.Knowledge.Verdict;
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

/** What we found out: each finding in its latest form, and per subject in the order of those. */
record Findings(Map<FindingId, Now> byId, Map<Subject, List<FindingId>> bySubject) {

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
        bySubject = new HashMap<>(bySubject);
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
        FindingId source = source(subject);
        Now latest = source == null ? null : byId.get(source);
        return latest == null ? null : latest.value();
    }

    /** The latest confirmed finding on a subject, or null. */
    @Nullable FindingId source(Subject subject) {
        return on(subject).reversed().stream()
                .filter(it -> form(it).certainty() == Certainty.CONFIRMED)
                .findFirst()
                .orElse(null);
    }

    /** How a claimed value stands when the findings are heard in the order of their latest form. */
    Verdict verdict(Subject subject, Value claimed) {
        Verdict verdict = Verdict.UNTOUCHED;
        Map<Value, FindingId> doubts = new LinkedHashMap<>();
        for (FindingId id : on(subject)) {
            Now finding = form(id);
            Value value = finding.value();
            switch (finding.certainty()) {
                case CONFIRMED -> {
                    doubts.clear();
                    if (value.equals(claimed)) {
                        verdict = new Verdict(Standing.STANDING, null, id);
                    } else if (!value.equals(verdict.against())
                            || verdict.standing() != Standing.CONTRADICTED) {
                        verdict = new Verdict(Standing.CONTRADICTED, value, id);
                    }
                }
                case RULED_OUT -> {
                    if (verdict.standing() == Standing.CONTRADICTED) {
                        continue;
                    }
                    if (value.equals(claimed)) {
                        verdict = new Verdict(Standing.CONTRADICTED, null, id);
                    } else {
                        doubts.remove(value);
                        verdict = doubted(doubts, new Verdict(Standing.STANDING, null, id));
                    }
                }
                case SUSPECTED -> {
                    if (!value.equals(claimed) && verdict.standing() != Standing.CONTRADICTED) {
                        doubts.putIfAbsent(value, id);
                        verdict = doubted(doubts, verdict);
                    }
                }
            }
        }
        return verdict;
    }

    /** In doubt by the latest suspicion that is left, or else as given. */
    private static Verdict doubted(Map<Value, FindingId> doubts, Verdict otherwise) {
        Verdict doubted = otherwise;
        for (Map.Entry<Value, FindingId> doubt : doubts.entrySet()) {
            doubted = new Verdict(Standing.IN_DOUBT, doubt.getKey(), doubt.getValue());
        }
        return doubted;
    }

    private Now form(FindingId finding) {
        return Objects.requireNonNull(byId.get(finding));
    }

    private List<FindingId> on(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
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

    /** Another value or certainty is the latest word on the subject; other details are not. */
    private void keep(FindingId finding, Now now) {
        Now before = byId.put(finding, now);
        if (before != null
                && before.value().equals(now.value())
                && before.certainty() == now.certainty()) {
            return;
        }
        List<FindingId> findings = new ArrayList<>(on(now.subject()));
        findings.remove(finding);
        findings.add(finding);
        bySubject.put(now.subject(), findings);
    }
}
