package org.incidenttimeline.projections.impact;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.EventId;
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
            implements SaidRow {

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

        @Override
        public String order() {
            return Row.orderOf(position);
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
     */
    record Promised(
            CommitmentId commitment,
            StatementId statement,
            Map<LanguageTag, String> words,
            Subject subject,
            @Nullable Value baseline,
            Instant madeAt,
            long position,
            @Nullable Due due)
            implements SaidRow {

        Promised due(Due change) {
            return with(baseline, change);
        }

        Promised kept(@Nullable Value next) {
            return with(next, null);
        }

        private Promised with(@Nullable Value against, @Nullable Due change) {
            return new Promised(
                    commitment, statement, words, subject, against, madeAt, position, change);
        }

        @Override
        public String key() {
            return commitment.toString();
        }

        @Override
        public String order() {
            return Row.orderOf(position);
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

    /** A statement told what had been promised. */
    record Kept(
            EventId event,
            long position,
            CommitmentId commitment,
            StatementId statement,
            Instant at)
            implements SaidRow {
        @Override
        public String key() {
            return event.toString();
        }

        @Override
        public String order() {
            return Row.orderOf(position);
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

    /** How an earlier promise of a next update ended. */
    record EndedUpdate(StatementId statement, Instant dueAt, NextUpdateEnding ending)
            implements SaidRow {
        @Override
        public String key() {
            return statement.toString();
        }
    }
}
