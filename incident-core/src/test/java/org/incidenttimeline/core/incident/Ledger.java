package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of any record, read from its facts alone by rules written a second time: no line
 * of the aggregate is used.
 */
final class Ledger {

    private record ClaimKey(StatementId statement, Subject subject) {}

    private record Marked(Value value, String mark) {}

    private final Map<FindingId, FindingRecorded> findings = new LinkedHashMap<>();
    private final Map<ChannelId, String> channels = new HashMap<>();
    private final Map<ClaimKey, Marked> live = new LinkedHashMap<>();
    private final Map<CommitmentId, @Nullable Value> standing = new HashMap<>();
    private final Map<CommitmentId, Subject> subjects = new HashMap<>();
    private final Map<StatementId, Set<String>> writers = new HashMap<>();
    private final Map<StatementId, Map<String, ContentHash>> approvals = new HashMap<>();
    private final Map<StatementId, ContentHash> forms = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private Ledger() {}

    /** What is broken in the record, in words; empty when nothing is. */
    static List<String> broken(List<List<IncidentEvent>> transactions) {
        Ledger ledger = new Ledger();
        for (List<IncidentEvent> transaction : transactions) {
            transaction.forEach(ledger::read);
            ledger.check();
        }
        return ledger.broken;
    }

    private void read(IncidentEvent fact) {
        switch (fact) {
            case FindingRecorded it -> findings.put(it.finding(), it);
            case FindingRevised it -> {
                FindingRecorded before = findings.get(it.finding());
                if (before == null
                        || !before.value().equals(it.value())
                        || before.certainty() != it.certainty()) {
                    findings.remove(it.finding());
                }
                findings.put(
                        it.finding(),
                        new FindingRecorded(
                                it.incident(),
                                it.finding(),
                                it.subject(),
                                it.value(),
                                it.certainty(),
                                it.detail(),
                                "",
                                it.disclosable(),
                                it.occurredAt()));
            }
            case ChannelPaused it -> channels.put(it.channel(), "PAUSED");
            case ChannelDegraded it -> channels.put(it.channel(), "DEGRADED");
            case ChannelUnavailable it -> channels.put(it.channel(), "UNAVAILABLE");
            case ChannelRestored it -> channels.put(it.channel(), "OPERATING");
            case ClaimMade it -> mark(it.statement(), it.subject(), it.value(), "STANDING");
            case ClaimDoubted it -> mark(it.statement(), it.subject(), it.value(), "IN_DOUBT");
            case ClaimContradicted it ->
                    mark(it.statement(), it.subject(), it.value(), "CONTRADICTED");
            case ClaimConfirmed it -> mark(it.statement(), it.subject(), it.value(), "STANDING");
            case ClaimEnded it -> live.remove(new ClaimKey(it.statement(), it.subject()));
            case CommitmentMade it -> {
                standing.put(it.commitment(), it.baseline());
                subjects.put(it.commitment(), it.subject());
            }
            case CommitmentFellDue it -> fellDue(it);
            case CommitmentKept it -> {
                if (standing.containsKey(it.commitment())) {
                    broken.add("kept though not due: " + it);
                }
                standing.put(it.commitment(), it.baseline());
            }
            case StatementDrafted it -> written(it.statement(), it.contentHash(), it.by());
            case StatementRevised it -> written(it.statement(), it.contentHash(), it.by());
            case StatementRejected it -> approvals.remove(it.statement());
            case StatementApproved it ->
                    approvals
                            .computeIfAbsent(it.statement(), id -> new HashMap<>())
                            .put(it.by(), it.contentHash());
            case StatementScheduled it -> needsApproval(it.statement(), it.contentHash(), it);
            case StatementPublished it -> {
                if (!it.urgent()) {
                    needsApproval(it.statement(), it.contentHash(), it);
                }
            }
            default -> {}
        }
    }

    private void mark(StatementId statement, Subject subject, Value value, String mark) {
        live.put(new ClaimKey(statement, subject), new Marked(value, mark));
    }

    private void fellDue(CommitmentFellDue it) {
        if (!standing.containsKey(it.commitment())) {
            broken.add("fell due twice: " + it);
        } else if (it.to().equals(standing.get(it.commitment()))) {
            broken.add("fell due without a change: " + it);
        } else if (!it.to().equals(known(it.subject()))) {
            broken.add("fell due for what is not known: " + it);
        }
        standing.remove(it.commitment());
    }

    private void written(StatementId statement, ContentHash form, String by) {
        forms.put(statement, form);
        writers.computeIfAbsent(statement, id -> new HashSet<>()).add(by);
        approvals.remove(statement);
    }

    private void needsApproval(StatementId statement, ContentHash form, IncidentEvent fact) {
        boolean approved =
                approvals.getOrDefault(statement, Map.of()).entrySet().stream()
                        .anyMatch(
                                it ->
                                        it.getValue().equals(form)
                                                && !writers.getOrDefault(statement, Set.of())
                                                        .contains(it.getKey()));
        if (!approved || !form.equals(forms.get(statement))) {
            broken.add("without an approval of this form: " + fact);
        }
    }

    private void check() {
        live.forEach(
                (claim, marked) -> {
                    String expected = expected(claim.subject(), marked.value());
                    if (!expected.equals(marked.mark())) {
                        broken.add(
                                "%s %s is marked %s and should be %s"
                                        .formatted(claim, marked.value(), marked.mark(), expected));
                    }
                });
        standing.forEach(
                (commitment, baseline) -> {
                    Value known = known(Objects.requireNonNull(subjects.get(commitment)));
                    if (known != null && !known.equals(baseline)) {
                        broken.add("%s should have fallen due".formatted(commitment));
                    }
                });
    }

    private @Nullable Value known(Subject subject) {
        ChannelId channel = subject.channel();
        if (channel != null) {
            return new Value(channels.getOrDefault(channel, "OPERATING"));
        }
        Value known = null;
        for (FindingRecorded it : findings.values()) {
            if (it.subject().equals(subject) && it.certainty() == Certainty.CONFIRMED) {
                known = it.value();
            }
        }
        return known;
    }

    /** The last word counts: what came after the claimed value was confirmed, or all of it. */
    private String expected(Subject subject, Value claimed) {
        if (subject.channel() != null) {
            return claimed.equals(known(subject)) ? "STANDING" : "CONTRADICTED";
        }
        List<FindingRecorded> heard =
                findings.values().stream().filter(it -> it.subject().equals(subject)).toList();
        int from = 0;
        for (int i = 0; i < heard.size(); i++) {
            if (heard.get(i).certainty() == Certainty.CONFIRMED) {
                from = i;
            }
        }
        List<FindingRecorded> after = heard.subList(from, heard.size());
        boolean contradicted =
                after.stream().anyMatch(it -> confirmsOther(it, claimed) || rulesOut(it, claimed));
        boolean doubted = false;
        for (int i = 0; i < after.size(); i++) {
            FindingRecorded doubt = after.get(i);
            doubted |=
                    doubt.certainty() == Certainty.SUSPECTED
                            && !doubt.value().equals(claimed)
                            && after.subList(i, after.size()).stream()
                                    .noneMatch(it -> rulesOut(it, doubt.value()));
        }
        return contradicted ? "CONTRADICTED" : doubted ? "IN_DOUBT" : "STANDING";
    }

    private static boolean rulesOut(FindingRecorded it, Value value) {
        return it.certainty() == Certainty.RULED_OUT && it.value().equals(value);
    }

    private static boolean confirmsOther(FindingRecorded it, Value value) {
        return it.certainty() == Certainty.CONFIRMED && !it.value().equals(value);
    }
}
