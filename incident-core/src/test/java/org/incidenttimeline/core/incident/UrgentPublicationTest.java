package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;

import java.util.List;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.incident.refusal.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One person can speak when nobody else is awake, and a second must look afterwards. */
class UrgentPublicationTest {

    private static final Draft WORDS = saying("Do not open the attachment").draft();

    private final Played played = Played.declared();

    @Test
    void isMarkedAndDemandsAReview() {
        assertThat(publish(WORDS, APPROVER)).isNull();

        assertThat(played.facts().getLast())
                .isEqualTo(
                        new ReviewDemanded(
                                INCIDENT, STATEMENT, "nobody is awake", APPROVER.id(), NOON));
        assertThat(played.facts())
                .filteredOn(StatementPublished.class::isInstance)
                .singleElement()
                .extracting(it -> ((StatementPublished) it).urgent())
                .isEqualTo(true);
    }

    @Test
    void checksEverythingElseAsUsual() {
        played.finds(FINDING, CUSTOMER_DATA, SOME_TAKEN, Certainty.CONFIRMED);

        assertThat(
                        publish(
                                saying("Nothing lost")
                                        .claiming(CUSTOMER_DATA, NONE_TAKEN)
                                        .draft(),
                                APPROVER))
                .isInstanceOf(ClaimContradictsKnowledge.class);
    }

    @Test
    void isNotForMachines() {
        assertThat(publish(WORDS, MACHINE)).isEqualTo(new PersonRequired());
    }

    @Test
    void isNotForWhatIsApprovedAlready() {
        ContentHash hash = played.approves(STATEMENT, WORDS);

        assertThat(
                        played.given(
                                new PublishUrgently(
                                        INCIDENT, STATEMENT, hash, "haste", PublicId.random()),
                                APPROVER))
                .isEqualTo(new StatementNotReady(STATEMENT, StatementState.APPROVED));
    }

    @Test
    void isReviewedBySomeoneWhoNeitherWroteNorPublishedIt() {
        publish(WORDS, APPROVER);

        assertThat(review(APPROVER)).isEqualTo(new ReviewerPublished(STATEMENT));
        assertThat(review(AUTHOR)).isEqualTo(new ReviewerPublished(STATEMENT));
        assertThat(review(MACHINE)).isEqualTo(new PersonRequired());
        assertThat(review(OTHER_APPROVER)).isNull();
        assertThat(review(OTHER_APPROVER)).isEqualTo(new ReviewNotDemanded(STATEMENT));
    }

    @Test
    void keepsTheIncidentOpenUntilItIsReviewed() {
        publish(WORDS, APPROVER);

        assertThat(resolving()).isEqualTo(new ReviewsOpen(List.of(STATEMENT)));

        review(OTHER_APPROVER);
        assertThat(resolving()).isNull();
    }

    @Test
    void canStillBeReviewedAfterItWasWithdrawn() {
        publish(WORDS, APPROVER);
        played.withdraws(STATEMENT);

        assertThat(review(OTHER_APPROVER)).isNull();
    }

    private @Nullable Refusal publish(Draft draft, Actor by) {
        ContentHash hash = played.drafts(STATEMENT, draft).contentHash();
        return played.given(
                new PublishUrgently(
                        INCIDENT, STATEMENT, hash, "nobody is awake", PublicId.random()),
                by);
    }

    private @Nullable Refusal review(Actor by) {
        return played.given(
                new ReviewUrgentPublication(INCIDENT, STATEMENT, ReviewVerdict.ACCEPTED, null),
                by);
    }

    private @Nullable Refusal resolving() {
        return played.given(
                new ResolveIncident(
                        INCIDENT, Outcome.RESOLVED, null, List.of(), List.of(), null),
                RESPONDER);
    }
}
