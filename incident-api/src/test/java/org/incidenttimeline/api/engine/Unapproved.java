package org.incidenttimeline.api.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * Holds the publications in a history against their approvals, knowing nothing of how they were
 * decided: words must have been approved in exactly their last form by enough people who never
 * wrote in them, unless published urgently and given to a review.
 */
final class Unapproved {

    private final int required;
    private final Map<StatementId, Words> words = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Unapproved(int required) {
        this.required = required;
    }

    /** What is wrong in the history of one incident; empty when nothing is. */
    static List<String> in(List<IncidentEvent> history, int required) {
        Unapproved unapproved = new Unapproved(required);
        history.forEach(unapproved::read);
        unapproved.words.forEach(
                (statement, it) -> {
                    if (it.unreviewed) {
                        unapproved.complain(statement, "urgent, and no review demanded");
                    }
                });
        return unapproved.complaints;
    }

    /** What is known of a statement so far. */
    private static final class Words {
        private @Nullable ContentHash content;
        private @Nullable ContentHash shown;
        private final Set<String> writers = new HashSet<>();
        private final Set<String> approvers = new HashSet<>();
        private boolean ended;
        private boolean unreviewed;

        void written(ContentHash newContent, ContentHash newShown, String by) {
            content = newContent;
            shown = newShown;
            writers.add(by);
            approvers.clear();
        }
    }

    private void read(IncidentEvent event) {
        switch (event) {
            case StatementDrafted it ->
                    of(it.statement()).written(it.contentHash(), it.publicHash(), it.by());
            case StatementRevised it -> {
                if (of(it.statement()).ended) {
                    complain(it.statement(), "revised after its end");
                }
                of(it.statement()).written(it.contentHash(), it.publicHash(), it.by());
            }
            case StatementRejected it -> of(it.statement()).approvers.clear();
            case StatementApproved it -> {
                if (it.contentHash().equals(of(it.statement()).content)) {
                    of(it.statement()).approvers.add(it.by());
                }
            }
            case StatementDiscarded it -> of(it.statement()).ended = true;
            case StatementPublished it -> check(it, of(it.statement()));
            case ReviewDemanded it -> of(it.statement()).unreviewed = false;
            default -> {}
        }
    }

    private void check(StatementPublished it, Words known) {
        if (known.ended) {
            complain(it.statement(), "published after its end");
        }
        if (!it.contentHash().equals(known.content)) {
            complain(it.statement(), "another content than was written last");
        }
        if (!it.publicHash().equals(known.shown)) {
            complain(it.statement(), "other words than were written last");
        }
        Set<String> strangers = new HashSet<>(known.approvers);
        strangers.removeAll(known.writers);
        if (!it.urgent() && strangers.size() < required) {
            complain(it.statement(), strangers.size() + " approvals");
        }
        known.ended = true;
        known.unreviewed = it.urgent();
    }

    private Words of(StatementId statement) {
        return words.computeIfAbsent(statement, it -> new Words());
    }

    private void complain(StatementId statement, String of) {
        complaints.add(statement + ": " + of);
    }
}
