package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** What was claimed and promised in public. */
sealed interface SaidRow extends ImpactRow {

    /**
     * What a published statement claims.
     *
     * @param standing how it stands since what is known last touched it; absent while nothing has
     */
    record LiveClaim(
            StatementId statement,
            Subject subject,
            Value value,
            Instant madeAt,
            long position,
            @Nullable Standing standing)
            implements SaidRow, Row.ByPosition {

        static String key(StatementId statement, Subject subject) {
            return statement + " " + subject;
        }

        ClaimState state() {
            return standing == null ? ClaimState.STANDING : standing.state();
        }

        /** The time since which it stands so is that of the first word against it. */
        LiveClaim now(Standing next) {
            boolean same = standing != null && standing.state() == next.state();
            return new LiveClaim(
                    statement,
                    subject,
                    value,
                    madeAt,
                    position,
                    same
                            ? new Standing(
                                    next.state(),
                                    Objects.requireNonNull(standing).since(),
                                    next.value(),
                                    next.finding())
                            : next);
        }

        @Override
        public String key() {
            return key(statement, subject);
        }
    }

    /** Whether a live claim holds against what is known. */
    enum ClaimState {
        /** Nothing speaks against it. */
        STANDING,

        /** Something suspected speaks against it. */
        IN_DOUBT,

        /** What is known speaks against it. */
        CONTRADICTED
    }

    /**
     * How a claim stands.
     *
     * @param value what is suspected or known instead
     * @param finding what says so; absent where a channel's state does
     */
    record Standing(
            ClaimState state, Instant since, @Nullable Value value, @Nullable FindingId finding) {}

    /**
     * What a published statement promises to tell.
     *
     * @param due what must be told; absent while the promise stands
     * @param timesKept how often a statement has told so far
     * @param keptBy the last statement that told
     */
    record Promised(
            CommitmentId commitment,
            StatementId statement,
            Map<LanguageTag, String> words,
            Subject subject,
            @Nullable Value baseline,
            Instant madeAt,
            long position,
            @Nullable Due due,
            long timesKept,
            @Nullable StatementId keptBy,
            @Nullable Instant keptAt)
            implements SaidRow, Row.ByPosition {

        Promised due(Due change) {
            return new Promised(
                    commitment,
                    statement,
                    words,
                    subject,
                    baseline,
                    madeAt,
                    position,
                    change,
                    timesKept,
                    keptBy,
                    keptAt);
        }

        Promised kept(@Nullable Value against, StatementId by, Instant at) {
            return new Promised(
                    commitment,
                    statement,
                    words,
                    subject,
                    against,
                    madeAt,
                    position,
                    null,
                    timesKept + 1,
                    by,
                    at);
        }

        @Override
        public String key() {
            return commitment.toString();
        }
    }

    /**
     * What changed so that a promise to tell fell due.
     *
     * @param since when it first fell due
     * @param accepted whether the incident was resolved with it still due
     */
    record Due(
            @Nullable Value from,
            Value to,
            @Nullable FindingId finding,
            Instant since,
            boolean accepted) {

        Due asAccepted() {
            return new Due(from, to, finding, since, true);
        }
    }

    /** The next update promised to customers. */
    record NextUpdate(StatementId statement, Instant dueAt) implements SaidRow {

        static final String KEY = "next";

        @Override
        public String key() {
            return KEY;
        }
    }

    /** How an earlier promise of a next update ended; for dashboards, which list each. */
    record EndedUpdate(StatementId statement, Instant dueAt, NextUpdateEnding ending)
            implements SaidRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }

    /** How many promises of a next update were kept so far, and how many missed. */
    record Tally(long kept, long missed) implements SaidRow {

        static final String KEY = "tally";
        static final Tally NONE = new Tally(0, 0);

        Tally with(NextUpdateEnding ending) {
            return switch (ending) {
                case KEPT -> new Tally(kept + 1, missed);
                case MISSED -> new Tally(kept, missed + 1);
                case CLEARED, WITHDRAWN, RESOLVED -> this;
            };
        }

        @Override
        public String key() {
            return KEY;
        }
    }
}
