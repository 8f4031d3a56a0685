package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.command.ReviseStatement;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.core.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** The whole new content of a statement, based on the form that its author has read. */
record RevisionForm(
        StatementId statement,
        ContentHash basedOnHash,
        @Nullable Map<LanguageTag, String> publicTitle,
        Map<LanguageTag, StatementText> texts,
        @Nullable Map<Outlet, Map<LanguageTag, String>> outlets,
        @Nullable StatementAudience audience,
        @Nullable List<Claim> claims,
        @Nullable List<DraftForm.CommitmentForm> commitments,
        @Nullable List<DraftForm.GuidanceForm> guidance,
        @Nullable List<GuidanceId> retiresGuidance,
        @Nullable List<CommitmentId> keeps,
        @Nullable List<Subject> covers,
        @Nullable Instant nextUpdateBy,
        @Nullable List<StatementId> corrects,
        @Nullable Map<LanguageTag, String> reason) {

    ReviseStatement on(IncidentId incident) {
        DraftForm content =
                new DraftForm(
                        statement,
                        publicTitle,
                        texts,
                        outlets,
                        audience,
                        claims,
                        commitments,
                        guidance,
                        retiresGuidance,
                        keeps,
                        covers,
                        nextUpdateBy,
                        corrects,
                        reason);
        return new ReviseStatement(incident, statement, basedOnHash, content.draft());
    }
}
