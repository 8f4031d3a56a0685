package org.incidenttimeline.projections.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.Severity;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * The record of one incident.
 *
 * @param entries a page of its events, newest first
 * @param next the cursor of the page of earlier entries, absent on the last page
 */
public record RecordAnswer(
        Heading incident,
        List<Entry> entries,
        @Nullable String next,
        List<Finding> findings,
        List<Statement> statements) {

    /**
     * What was declared, and where the incident stands.
     *
     * @param publicId its public name, absent before it is public
     */
    public record Heading(
            IncidentId incident,
            @Nullable PublicId publicId,
            String title,
            Severity severity,
            Phase phase,
            boolean exercise,
            Instant beganAt,
            Instant declaredAt,
            String declaredBy,
            @Nullable Instant publicSince,
            @Nullable Outcome outcome,
            @Nullable IncidentId mergedInto,
            @Nullable Instant resolvedAt) {}

    /**
     * One event.
     *
     * @param type its stored name, for instance {@code incident.channel-paused}
     * @param actor the pseudonymous id of who gave the command
     * @param struck why it was marked as entered in error, absent when it was not
     */
    public record Entry(
            EventId event,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            Map<String, String> details,
            @Nullable String struck) {}

    /** A finding in its latest form. */
    public record Finding(
            FindingId finding,
            Subject subject,
            Value value,
            Certainty certainty,
            String detail,
            String source,
            boolean disclosable,
            Instant occurredAt,
            Instant recordedAt) {}

    /** A statement, without its words. */
    public record Statement(
            StatementId statement,
            StatementState state,
            Instant since,
            StatementAudience audience,
            String author,
            List<String> editors,
            ContentHash publicHash,
            ContentHash contentHash,
            List<Approved> approvals,
            Instant draftedAt,
            @Nullable PublicId publicId,
            @Nullable String publishedBy,
            boolean urgent) {}

    /** One person's approval of one form. */
    public record Approved(String by, ContentHash contentHash, Instant at) {}

    /**
     * A statement with its words; never for those who may not read drafts.
     *
     * @param draft its content as last written
     * @param words what the public reads, once published
     * @param sentBack why it was last sent back
     */
    public record WithWords(
            Statement statement,
            Draft draft,
            @Nullable PublicWords words,
            @Nullable String sentBack) {}
}
