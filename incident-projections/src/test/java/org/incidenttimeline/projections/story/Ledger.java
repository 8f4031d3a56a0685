package org.incidenttimeline.projections.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** What becomes of the statements of one incident, told in facts. */
public final class Ledger {

    public static final Subject CUSTOMER_DATA = new Subject("customer-data");
    public static final Value NONE_TAKEN = new Value("NONE_TAKEN");
    public static final Value SOME_TAKEN = new Value("SOME_TAKEN");

    private final Story story;
    private final IncidentId id;

    public Ledger(Story story, Plot incident) {
        this.story = story;
        this.id = incident.id;
    }

    /** Publishes words that cover these subjects. */
    public PublicId told(
            StatementId statement, StatementAudience audience, String headline, Subject... covers) {
        PublicId shown = PublicId.random();
        story.record(
                new StatementPublished(
                        id,
                        statement,
                        shown,
                        Plot.words(audience, headline),
                        Plot.HASH,
                        Plot.HASH,
                        List.of(covers),
                        false,
                        "approver",
                        story.now()));
        return shown;
    }

    public Stamp found(FindingId finding, Certainty certainty, boolean disclosable) {
        return story.record(
                new FindingRecorded(
                        id,
                        finding,
                        CUSTOMER_DATA,
                        SOME_TAKEN,
                        certainty,
                        "secret detail",
                        "secret source",
                        disclosable,
                        story.now()));
    }

    public Stamp revised(FindingId finding, Certainty certainty, boolean disclosable) {
        return story.record(
                new FindingRevised(
                        id,
                        finding,
                        CUSTOMER_DATA,
                        SOME_TAKEN,
                        certainty,
                        "secret detail",
                        disclosable,
                        story.now()));
    }

    public Stamp claimed(StatementId statement) {
        return story.record(new ClaimMade(id, statement, CUSTOMER_DATA, NONE_TAKEN, story.now()));
    }

    public Stamp doubted(StatementId statement, FindingId finding) {
        return story.record(
                new ClaimDoubted(
                        id,
                        statement,
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        SOME_TAKEN,
                        finding,
                        story.now()));
    }

    public Stamp contradicted(StatementId statement, @Nullable FindingId finding) {
        return story.record(
                new ClaimContradicted(
                        id,
                        statement,
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        SOME_TAKEN,
                        finding,
                        story.now()));
    }

    public Stamp confirmed(StatementId statement, FindingId finding) {
        return story.record(
                new ClaimConfirmed(id, statement, CUSTOMER_DATA, NONE_TAKEN, finding, story.now()));
    }

    public Stamp claimEnded(StatementId statement, StatementId replacement) {
        return story.record(
                new ClaimEnded(
                        id,
                        statement,
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        ClaimEnding.CORRECTED,
                        replacement,
                        story.now()));
    }

    public CommitmentId committed(StatementId statement) {
        CommitmentId commitment = CommitmentId.random();
        story.record(
                new CommitmentMade(
                        id,
                        statement,
                        commitment,
                        Map.of(Story.EN, "We will say so."),
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        story.now()));
        return commitment;
    }

    public Stamp fellDue(CommitmentId commitment, FindingId finding) {
        return story.record(
                new CommitmentFellDue(
                        id,
                        commitment,
                        CUSTOMER_DATA,
                        NONE_TAKEN,
                        SOME_TAKEN,
                        finding,
                        story.now()));
    }

    public Stamp kept(CommitmentId commitment, StatementId statement) {
        return story.record(new CommitmentKept(id, commitment, statement, SOME_TAKEN, story.now()));
    }

    public Stamp corrected(StatementId statement, PublicId shown, StatementId correction) {
        return story.record(
                new StatementCorrected(
                        id,
                        statement,
                        shown,
                        StatementAudience.CUSTOMERS,
                        correction,
                        PublicId.random(),
                        story.now()));
    }

    public Stamp withdrawn(StatementId statement, PublicId shown, StatementAudience audience) {
        return story.record(
                new StatementWithdrawn(
                        id, statement, shown, audience, "secret regret", "approver", story.now()));
    }

    public Stamp scheduled(StatementId statement, String at) {
        return story.record(
                new StatementScheduled(
                        id, statement, Plot.HASH, Instant.parse(at), "approver", story.now()));
    }

    public Stamp cancelled(StatementId statement) {
        return story.record(new ScheduleCancelled(id, statement, null, "approver", story.now()));
    }

    public Stamp failed(StatementId statement, String at) {
        return story.record(
                new ScheduleFailed(
                        id,
                        statement,
                        Plot.HASH,
                        Instant.parse(at),
                        ScheduleFailure.REFUSED,
                        "SecretRefusal",
                        story.now()));
    }

    public Stamp reviewDemanded(StatementId statement) {
        return story.record(
                new ReviewDemanded(id, statement, "secret hurry", "approver", story.now()));
    }

    public Stamp reviewed(StatementId statement, ReviewVerdict verdict) {
        return story.record(
                new UrgentPublicationReviewed(
                        id, statement, verdict, "secret remark", "other", story.now()));
    }
}
