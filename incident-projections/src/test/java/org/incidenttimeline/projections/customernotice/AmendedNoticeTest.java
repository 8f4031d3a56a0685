package org.incidenttimeline.projections.customernotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Story.EN;
import static org.incidenttimeline.projections.story.Story.ENGLISH;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;
import static org.incidenttimeline.projections.story.Story.WELSH;

import java.time.Instant;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.projections.customernotice.TimeEdges.TimeEdge;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.story.Amends;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The notice says only words that stand, and owns up to those that did not. */
class AmendedNoticeTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();
    private final Amends words = new Amends(story, incident);

    private Notice notice() {
        return at(story.now());
    }

    private Notice at(Instant instant) {
        return story.moment().customerNotices().at(instant, ENGLISH);
    }

    private @Nullable String headline() {
        var latest = notice().incidents().getFirst().latest();
        return latest == null ? null : latest.text().words().headline();
    }

    private Notice.@Nullable Withdrawn withdrawn() {
        return notice().incidents().getFirst().withdrawn();
    }

    @Test
    void theNewestRemainingStatementSpeaksAgainWhenTheLatestIsWithdrawn() {
        words.said("Orders are slow");
        Amends.Said wrong = words.said("All is well");
        story.at("2025-04-22T10:00:00Z");
        words.withdrawn(wrong);

        assertThat(headline()).isEqualTo("Orders are slow");
        assertThat(withdrawn())
                .isEqualTo(
                        new Notice.Withdrawn(
                                wrong.publicId(), Instant.parse("2025-04-22T10:00:00Z")));
    }

    @Test
    void saysNothingOfTheWithdrawalOfAnOlderStatement() {
        Amends.Said older = words.said("Orders are slow");
        words.said("Orders are paused");
        words.withdrawn(older);

        assertThat(headline()).isEqualTo("Orders are paused");
        assertThat(withdrawn()).isNull();
    }

    @Test
    void remembersTheNewestOfSeveralWithdrawnStatements() {
        Amends.Said oldest = words.said("Zero");
        words.said("One");
        Amends.Said newest = words.said("Two");
        words.withdrawn(newest);
        words.withdrawn(oldest);

        assertThat(headline()).isEqualTo("One");
        assertThat(Objects.requireNonNull(withdrawn()).publicId()).isEqualTo(newest.publicId());
    }

    @Test
    void namesTheOneThatStoodLastWhenNoneStands() {
        Amends.Said first = words.said("One");
        Amends.Said second = words.said("Two");
        words.withdrawn(second);
        words.withdrawn(first);

        assertThat(headline()).isNull();
        assertThat(Objects.requireNonNull(withdrawn()).publicId()).isEqualTo(first.publicId());
    }

    @Test
    void staysPublicWithItsChannelsWhenEveryStatementIsWithdrawn() {
        incident.paused(WEBSITE_ORDERS);
        words.withdrawn(words.said("All is well"));

        assertThat(notice().nothingToReport()).isFalse();
        assertThat(notice().incidents()).hasSize(1);
        assertThat(headline()).isNull();
        assertThat(notice().incidents().getFirst().title()).isNull();
        assertThat(notice().affected()).hasSize(1);
    }

    @Test
    void theNextStatementPutsAWithdrawalBehindIt() {
        words.withdrawn(words.said("All is well"));
        words.said("Orders are slow");

        assertThat(headline()).isEqualTo("Orders are slow");
        assertThat(withdrawn()).isNull();
    }

    @Test
    void withdrawingACorrectionRestoresNothing() {
        Amends.Said untouched = words.said("Stores are open");
        Amends.Said wrong = words.said("Nothing was taken");
        Amends.Said correction = words.corrected("Some data was taken", wrong);
        words.withdrawn(correction);

        assertThat(headline()).isEqualTo("Stores are open");

        words.withdrawn(untouched);

        assertThat(headline()).isNull();
    }

    @Test
    void showsCorrectionsOfTheLastSevenDaysTheNewestFirst() {
        Amends.Said first = words.said("Nothing was taken");
        story.at("2025-05-13T12:00:00Z");
        Amends.Said second = words.corrected("Some data was taken", first);
        story.at("2025-05-15T12:00:00Z");
        Amends.Said third = words.corrected("Names and addresses were taken", second);

        assertThat(notice().corrections())
                .extracting(
                        Notice.Correction::publicId,
                        it -> it.headline().words(),
                        it -> it.corrected().getFirst().headline().words(),
                        it -> Objects.requireNonNull(it.reason()).words())
                .containsExactly(
                        tuple(
                                third.publicId(),
                                "Names and addresses were taken",
                                "Some data was taken",
                                "We know more"),
                        tuple(
                                second.publicId(),
                                "Some data was taken",
                                "Nothing was taken",
                                "We know more"));
        assertThat(at(Instant.parse("2025-05-20T12:00:00Z")).corrections())
                .extracting(Notice.Correction::publicId)
                .containsExactly(third.publicId());
        assertThat(at(Instant.parse("2025-05-22T12:00:00Z")).corrections()).isEmpty();
    }

    @Test
    void aCorrectionShowsThoughItsIncidentEndedLongAgo() {
        Amends.Said first = words.said("Nothing was taken");
        incident.resolved();
        story.at("2025-06-21T08:30:00Z");
        words.corrected("Some data was taken", first);

        assertThat(notice().incidents()).isEmpty();
        assertThat(notice().corrections()).hasSize(1);
        assertThat(notice().nothingToReport()).isFalse();
    }

    @Test
    void aWithdrawnCorrectionStaysListedAndSaysSo() {
        Amends.Said correction =
                words.corrected("Some data was taken", words.said("Nothing was taken"));
        words.withdrawn(correction);

        assertThat(notice().corrections())
                .extracting(Notice.Correction::withdrawnAt)
                .containsExactly(story.now());
    }

    @Test
    void leavesCorrectionsOutThatDoNotConcernCustomers() {
        words.said("Orders are slow");
        Amends.Said investors = words.said(StatementAudience.INVESTORS, "Results hold");
        words.corrected(StatementAudience.INVESTORS, "Results will suffer", investors);

        assertThat(notice().corrections()).isEmpty();
        assertThat(headline()).isEqualTo("Orders are slow");
    }

    @Test
    void tellsCustomersWhatCorrectsTheirWordsWhoeverElseItIsFor() {
        words.said("Your data is safe");
        Amends.Said second = words.said("Nothing was taken");
        words.corrected(StatementAudience.PRESS, "Some data was taken", second);

        assertThat(headline()).isEqualTo("Some data was taken");
        assertThat(notice().corrections()).hasSize(1);
    }

    @Test
    void givesTheReasonInTheLanguageAskedForAndMarksTheRest() {
        words.corrected("Some data was taken", words.said("Nothing was taken"));
        Notice.Correction correction =
                story.moment().customerNotices().at(story.now(), WELSH).corrections().getFirst();

        assertThat(Objects.requireNonNull(correction.reason()).words()).isEqualTo("Gwyddom fwy");
        assertThat(correction.headline().language()).isEqualTo(EN);
        assertThat(correction.headline().fallback()).isTrue();
    }

    @Test
    void changesByTimeAloneWhenACorrectionTurnsSevenDaysOld() {
        Amends.Said first = words.said("Nothing was taken");
        Amends.Said investors = words.said(StatementAudience.INVESTORS, "Results hold");
        words.corrected(StatementAudience.INVESTORS, "Results will suffer", investors);
        story.at("2025-05-13T12:00:00Z");
        words.corrected("Some data was taken", first);
        var rows = story.moment().rows().apply(Views.CUSTOMER_NOTICE);
        Instant aged = Instant.parse("2025-05-20T12:00:00Z");

        assertThat(TimeEdges.between(story.now(), aged, rows))
                .extracting(TimeEdge::at)
                .containsExactly(aged);
        assertThat(TimeEdges.between(aged, aged.plusSeconds(86_400), rows)).isEmpty();
        assertThat(TimeEdges.between(story.now(), aged.minusMillis(1), rows)).isEmpty();
    }
}
