package org.incidenttimeline.api.comms;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.command.DraftStatement;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Commitment;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.core.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** A statement as its author sends it: what is left out is empty, made or CUSTOMERS. */
record DraftForm(
        @Nullable StatementId statement,
        @Nullable Map<LanguageTag, String> publicTitle,
        Map<LanguageTag, StatementText> texts,
        @Nullable Map<Outlet, Map<LanguageTag, String>> outlets,
        @Nullable StatementAudience audience,
        @Nullable List<Claim> claims,
        @Nullable List<CommitmentForm> commitments,
        @Nullable List<GuidanceForm> guidance,
        @Nullable List<GuidanceId> retiresGuidance,
        @Nullable List<CommitmentId> keeps,
        @Nullable List<Subject> covers,
        @Nullable Instant nextUpdateBy,
        @Nullable List<StatementId> corrects,
        @Nullable Map<LanguageTag, String> reason) {

    record CommitmentForm(
            @Nullable CommitmentId commitment, Map<LanguageTag, String> words, Subject subject) {

        Commitment made() {
            return new Commitment(
                    requireNonNullElseGet(commitment, CommitmentId::random), words, subject);
        }
    }

    record GuidanceForm(
            @Nullable GuidanceId guidance,
            Map<LanguageTag, String> words,
            @Nullable List<ChannelId> channels) {

        Guidance made() {
            return new Guidance(
                    requireNonNullElseGet(guidance, GuidanceId::random), words, orEmpty(channels));
        }
    }

    DraftStatement on(IncidentId incident) {
        return new DraftStatement(
                incident, requireNonNullElseGet(statement, StatementId::random), draft());
    }

    Draft draft() {
        Given.size("commitments", orEmpty(commitments));
        Given.size("guidance", orEmpty(guidance));
        return new Draft(
                publicTitle,
                texts,
                requireNonNullElse(outlets, Map.of()),
                requireNonNullElse(audience, StatementAudience.CUSTOMERS),
                orEmpty(claims),
                orEmpty(commitments).stream().map(CommitmentForm::made).toList(),
                orEmpty(guidance).stream().map(GuidanceForm::made).toList(),
                orEmpty(retiresGuidance),
                orEmpty(keeps),
                orEmpty(covers),
                nextUpdateBy,
                orEmpty(corrects),
                reason);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
