package org.incidenttimeline.core.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.CorrectedStatementNotPublished;
import org.incidenttimeline.core.incident.refusal.HashStale;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.incident.refusal.ReviewNotDemanded;
import org.incidenttimeline.core.incident.refusal.ReviewsOpen;
import org.incidenttimeline.core.incident.refusal.StatementIdTaken;
import org.incidenttimeline.core.incident.refusal.StatementNotReady;
import org.incidenttimeline.core.incident.refusal.UnknownStatement;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
import org.incidenttimeline.core.vocabulary.StatementAudience;
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
     * @param schedule when it is to be published, while that is set
     * @param published what became of it once published
     */
    record Now(
            StatementState state,
            ContentHash contentHash,
            ContentHash publicHash,
            Set<String> writers,
            Set<String> approvals,
            @Nullable Draft draft,
            @Nullable Schedule schedule,
            @Nullable Published published) {

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
            return with(other, approvals, draft, null);
        }

        Now backToDraft() {
            return with(StatementState.DRAFTED, Set.of(), draft, null);
        }

        Now approved(String by, int required) {
            Set<String> all = plus(approvals, by);
            return with(all.size() >= required ? StatementState.APPROVED : state, all, draft, null);
        }

        Now scheduled(Instant at, String by) {
            return with(StatementState.SCHEDULED, approvals, draft, new Schedule(at, by));
        }

        Now discarded() {
            return with(StatementState.DISCARDED, approvals, null, null);
        }

        private Now with(
                StatementState other,
                Set<String> given,
                @Nullable Draft words,
                @Nullable Schedule set) {
            return new Now(other, contentHash, publicHash, writers, given, words, set, published);
        }

        Now as(StatementState other, Published since) {
            return new Now(other, contentHash, publicHash, writers, approvals, null, null, since);
        }

        /** The change, if it was ever published. */
        Now once(UnaryOperator<Published> change) {
            return published == null ? this : as(state, change.apply(published));
        }
    }

    /** To be published then, in this person's name. */
    record Schedule(Instant at, String by) {

        private static final Duration LATEST = Duration.ofMinutes(15);

        /** Why it cannot be run now in this person's name; null when it can. */
        @Nullable ScheduleFailure failure(Actor person, Instant now, @Nullable Refusal obstacle) {
            if (now.isAfter(at.plus(LATEST))) {
                return ScheduleFailure.LATE;
            }
            boolean entitled =
                    person.isPerson()
                            && person.id().equals(by)
                            && person.roles().contains(Role.COMMS_APPROVER);
            if (!entitled) {
                return ScheduleFailure.ROLE_LOST;
            }
            return obstacle == null ? null : ScheduleFailure.REFUSED;
        }
    }

    /**
     * What is kept of a published statement.
     *
     * @param by who published it
     * @param reviewOpen whether it was published urgently and waits for a second person
     * @param correctedBy the statement that corrected it
     */
    record Published(
            PublicId publicId,
            StatementAudience audience,
            String by,
            boolean reviewOpen,
            @Nullable StatementId correctedBy) {

        Published review(boolean open) {
            return new Published(publicId, audience, by, open, correctedBy);
        }

        Published corrected(StatementId correction) {
            return new Published(publicId, audience, by, reviewOpen, correction);
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

    /** What was published; refuses a statement that never was. */
    Published requirePublished(StatementId statement) {
        Now now = require(statement, StatementState.values());
        if (now.published() == null) {
            throw new CommandRefused(new StatementNotReady(statement, now.state()));
        }
        return now.published();
    }

    /** The public name of a statement to be corrected; refuses one that never was published. */
    PublicId publicId(StatementId statement) {
        Now now = byId.get(statement);
        if (now == null || now.published() == null) {
            throw new CommandRefused(
                    new CorrectedStatementNotPublished(
                            statement, now == null ? null : now.state()));
        }
        return now.published().publicId();
    }

    /** Whom it was published to; colleagues when it is unknown. */
    StatementAudience audience(StatementId statement) {
        Now now = byId.get(statement);
        return now == null || now.published() == null
                ? StatementAudience.COLLEAGUES
                : now.published().audience();
    }

    /** Whether readers still read it: published, neither corrected nor withdrawn. */
    boolean isStanding(StatementId statement) {
        Now now = byId.get(statement);
        return now != null
                && now.state() == StatementState.PUBLISHED
                && now.published() != null
                && now.published().correctedBy() == null;
    }

    /** An urgent publication that waits for a second person; refuses any other statement. */
    Now requireReviewOpen(StatementId statement) {
        Now now = require(statement, StatementState.values());
        Refusing.when(
                now.published() == null || !now.published().reviewOpen(),
                () -> new ReviewNotDemanded(statement));
        return now;
    }

    /** Refuses while an urgent publication waits for a second person. */
    void requireReviewed() {
        List<StatementId> open =
                inOrder(now -> now.published() != null && now.published().reviewOpen());
        Refusing.when(!open.isEmpty(), () -> new ReviewsOpen(open));
    }

    /** The ids of statements in a fixed order. */
    List<StatementId> inOrder(Predicate<Now> condition) {
        return byId.entrySet().stream()
                .filter(it -> condition.test(it.getValue()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(StatementId::toString))
                .toList();
    }

    /** The end of the chain of corrections that begins with this statement. */
    StatementId newest(StatementId corrected) {
        StatementId newest = corrected;
        StatementId next = corrected;
        while (next != null) {
            newest = next;
            next = requirePublished(newest).correctedBy();
        }
        return newest;
    }

    void written(
            StatementId statement, Draft draft, ContentHash content, ContentHash shown, String by) {
        Now before = byId.get(statement);
        Set<String> writers = before == null ? Set.of(by) : plus(before.writers(), by);
        byId.put(
                statement,
                new Now(
                        StatementState.DRAFTED,
                        content,
                        shown,
                        writers,
                        Set.of(),
                        draft,
                        null,
                        null));
    }

    void published(StatementPublished it) {
        change(
                it.statement(),
                now ->
                        now.as(
                                StatementState.PUBLISHED,
                                new Published(
                                        it.publicId(),
                                        it.words().audience(),
                                        it.by(),
                                        false,
                                        null)));
    }

    void withdrawn(StatementId statement) {
        change(
                statement,
                now ->
                        now.published() == null
                                ? now
                                : now.as(StatementState.WITHDRAWN, now.published()));
    }

    void change(StatementId statement, UnaryOperator<Now> step) {
        byId.computeIfPresent(statement, (id, now) -> step.apply(now));
    }

    private static Set<String> plus(Set<String> some, String one) {
        Set<String> all = new HashSet<>(some);
        all.add(one);
        return all;
    }
}
