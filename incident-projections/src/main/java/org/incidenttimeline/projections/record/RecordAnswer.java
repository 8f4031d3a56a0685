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
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.ScheduleFailure;
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

    /**
     * A statement, without its words.
     *
     * @param schedule when it is to be published, while it is scheduled
     * @param scheduleFailure the schedule that last came to nothing, until the statement moves on
     * @param correctedBy the later statement that corrects it
     * @param withdrawn why it was taken back, once it was
     * @param urgent why it was published without a second person, where it was
     */
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
            @Nullable Schedule schedule,
            @Nullable Failure scheduleFailure,
            @Nullable StatementId correctedBy,
            @Nullable Withdrawal withdrawn,
            @Nullable Urgent urgent) {}

    /** A time set for publication, and who set it. */
    public record Schedule(Instant at, String by) {}

    /**
     * Why a scheduled publication did not happen.
     *
     * @param refusal the rule that refused it, where one did
     * @param at the time that had been set for it
     */
    public record Failure(ScheduleFailure failure, @Nullable String refusal, Instant at) {}

    /** Why a published statement was taken back; internal. */
    public record Withdrawal(String reason, String by, Instant at) {}

    /**
     * A publication without a second person.
     *
     * @param by who published
     * @param reviewOpen whether somebody else has yet to look at it
     * @param verdict what that person said; absent while the review is open
     */
    public record Urgent(
            String reason,
            String by,
            boolean reviewOpen,
            @Nullable ReviewVerdict verdict,
            @Nullable String note,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {}

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
