package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.junit.jupiter.api.Test;

/** The judge of the races, given forged histories: it must see what a broken rule would leave. */
class UnapprovedTest {

    private static final IncidentId INCIDENT = IncidentId.random();
    private static final StatementId WORDS = StatementId.random();
    private static final ContentHash FIRST = new ContentHash("1".repeat(64));
    private static final ContentHash SECOND = new ContentHash("2".repeat(64));
    private static final Instant NOW = Instant.parse("2025-04-22T09:00:00Z");

    private static List<String> complaints(IncidentEvent... history) {
        return Unapproved.in(List.of(history), 2);
    }

    @Test
    void acceptsWordsThatTwoStrangersApproved() {
        assertThat(complaints(drafted("ann"), approved("bea"), approved("cid"), published(FIRST)))
                .isEmpty();
    }

    @Test
    void acceptsUrgentWordsThatAreToBeReviewed() {
        assertThat(complaints(drafted("ann"), urgent(), demanded())).isEmpty();
    }

    @Test
    void complainsOfOneApprovalTooFew() {
        assertThat(complaints(drafted("ann"), approved("bea"), published(FIRST)))
                .containsExactly(WORDS + ": 1 approvals");
    }

    @Test
    void countsAPersonWhoApprovedTwiceOnce() {
        assertThat(complaints(drafted("ann"), approved("bea"), approved("bea"), published(FIRST)))
                .containsExactly(WORDS + ": 1 approvals");
    }

    @Test
    void countsNobodyWhoWroteEvenLongAgo() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                revised("bea"),
                                approvedSecond("ann"),
                                approvedSecond("cid"),
                                published(SECOND)))
                .containsExactly(WORDS + ": 1 approvals");
    }

    @Test
    void countsNoApprovalFromBeforeARevision() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                approved("bea"),
                                approved("cid"),
                                revised("ann"),
                                published(SECOND)))
                .containsExactly(WORDS + ": 0 approvals");
    }

    @Test
    void countsNoApprovalFromBeforeItWasSentBack() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                approved("bea"),
                                approved("cid"),
                                new StatementRejected(INCIDENT, WORDS, "no", "bea", NOW),
                                published(FIRST)))
                .containsExactly(WORDS + ": 0 approvals");
    }

    @Test
    void countsNoApprovalOfAnotherForm() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                approvedSecond("bea"),
                                approvedSecond("cid"),
                                published(FIRST)))
                .containsExactly(WORDS + ": 0 approvals");
    }

    @Test
    void complainsOfAnotherFormThanTheLast() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                revised("ann"),
                                approvedSecond("bea"),
                                approvedSecond("cid"),
                                published(FIRST)))
                .containsExactly(
                        WORDS + ": another content than was written last",
                        WORDS + ": other words than were written last");
    }

    @Test
    void complainsOfWordsPublishedTwiceOrAfterTheyWereGivenUp() {
        assertThat(
                        complaints(
                                drafted("ann"),
                                approved("bea"),
                                approved("cid"),
                                published(FIRST),
                                published(FIRST)))
                .containsExactly(WORDS + ": published after its end");
        assertThat(
                        complaints(
                                drafted("ann"),
                                approved("bea"),
                                approved("cid"),
                                new StatementDiscarded(INCIDENT, WORDS, "ann", NOW),
                                published(FIRST)))
                .containsExactly(WORDS + ": published after its end");
    }

    @Test
    void complainsOfUrgentWordsThatNobodyWillReview() {
        assertThat(complaints(drafted("ann"), urgent()))
                .containsExactly(WORDS + ": urgent, and no review demanded");
    }

    private static StatementDrafted drafted(String by) {
        return new StatementDrafted(
                INCIDENT, WORDS, Statements.draft("Words"), FIRST, FIRST, by, NOW);
    }

    private static StatementRevised revised(String by) {
        return new StatementRevised(
                INCIDENT, WORDS, Statements.draft("Words"), SECOND, SECOND, by, NOW);
    }

    private static StatementApproved approved(String by) {
        return new StatementApproved(INCIDENT, WORDS, FIRST, by, 2, NOW);
    }

    private static StatementApproved approvedSecond(String by) {
        return new StatementApproved(INCIDENT, WORDS, SECOND, by, 2, NOW);
    }

    private static StatementPublished published(ContentHash form) {
        return published(form, false);
    }

    private static StatementPublished urgent() {
        return published(FIRST, true);
    }

    private static ReviewDemanded demanded() {
        return new ReviewDemanded(INCIDENT, WORDS, "hurry", "bea", NOW);
    }

    private static StatementPublished published(ContentHash form, boolean urgent) {
        LanguageTag english = new LanguageTag("en");
        return new StatementPublished(
                INCIDENT,
                WORDS,
                PublicId.random(),
                new PublicWords(
                        null,
                        StatementAudience.CUSTOMERS,
                        Map.of(english, new StatementText("Words", "Words.")),
                        Map.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null),
                form,
                form,
                List.of(),
                urgent,
                "bea",
                NOW);
    }
}
