package org.incidenttimeline.core.incident;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.HashStale;
import org.incidenttimeline.core.incident.refusal.StatementIdTaken;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.incidenttimeline.core.incident.refusal.UnknownStatement;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the incident on their way to readers; words are kept of unpublished ones only.
 */
record Statements(Map<StatementId, Now> byId) {

    /**
     * A statement as it stands.
     *
     * @param writers who drafted or ever revised it
     * @param approvals who approved exactly this form
     * @param draft its content while unpublished
     * @param publicId its public name once published
     */
    record Now(
            StatementState state,
            ContentHash contentHash,
            ContentHash publicHash,
            Set<String> writers,
            Set<String> approvals,
            @Nullable Draft draft,
            @Nullable PublicId publicId) {

        Now {
            writers = Set.copyOf(writers);
            approvals = Set.copyOf(approvals);
        }

        Draft requireDraft(StatementId statement) {
            if (draft == null) {
                throw new CommandRefused(new StatementNotReady(statement, state));
            }
            return draft;
        }

        Now in(StatementState other) {
            return new Now(other, contentHash, publicHash, writers, approvals, draft, publicId);
        }

        Now backToDraft() {
            return new Now(
                    StatementState.DRAFTED,
                    contentHash,
                    publicHash,
                    writers,
                    Set.of(),
                    draft,
                    publicId);
        }

        Now approved(String by, int required) {
            Set<String> all = with(approvals, by);
            return new Now(
                    all.size() >= required ? StatementState.APPROVED : state,
                    contentHash,
                    publicHash,
                    writers,
                    all,
                    draft,
                    publicId);
        }

        Now discarded() {
            return new Now(
                    StatementState.DISCARDED,
                    contentHash,
                    publicHash,
                    writers,
                    approvals,
                    null,
                    publicId);
        }

        Now published(PublicId name) {
            return new Now(
                    StatementState.PUBLISHED,
                    contentHash,
                    publicHash,
                    writers,
                    approvals,
                    null,
                    name);
        }
    }

    Statements {
        byId = new HashMap<>(byId);
    }

    static Statements none() {
        return new Statements(Map.of());
    }

    void requireFree(StatementId statement) {
        Refusing.when(byId.containsKey(statement), () -> new StatementIdTaken(statement));
    }

    /** The statement; refuses one that is unknown or in none of these states. */
    Now require(StatementId statement, StatementState... states) {
        Now now = byId.get(statement);
        if (now == null) {
            throw new CommandRefused(new UnknownStatement(statement));
        }
        Refusing.when(
                !Set.of(states).contains(now.state()),
                () -> new StatementNotReady(statement, now.state()));
        return now;
    }

    /** As {@link #require(StatementId, StatementState...)}, in exactly the form that was read. */
    Now require(StatementId statement, ContentHash read, StatementState... states) {
        Now now = require(statement, states);
        Refusing.when(
                !now.contentHash().equals(read), () -> new HashStale(statement, now.contentHash()));
        return now;
    }

    /** The public name of a published statement; refuses one that is not. */
    PublicId publicId(StatementId statement) {
        Now now = require(statement, StatementState.PUBLISHED);
        if (now.publicId() == null) {
            throw new CommandRefused(new StatementNotReady(statement, now.state()));
        }
        return now.publicId();
    }

    void written(
            StatementId statement, Draft draft, ContentHash content, ContentHash shown, String by) {
        Now before = byId.get(statement);
        Set<String> writers = before == null ? Set.of(by) : with(before.writers(), by);
        byId.put(
                statement,
                new Now(StatementState.DRAFTED, content, shown, writers, Set.of(), draft, null));
    }

    void change(StatementId statement, java.util.function.UnaryOperator<Now> step) {
        byId.computeIfPresent(statement, (id, now) -> step.apply(now));
    }

    private static Set<String> with(Set<String> some, String one) {
        Set<String> all = new HashSet<>(some);
        all.add(one);
        return all;
    }
}
