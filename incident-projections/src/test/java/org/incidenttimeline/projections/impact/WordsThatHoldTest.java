package org.incidenttimeline.projections.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Ledger.CUSTOMER_DATA;
import static org.incidenttimeline.projections.story.Ledger.NONE_TAKEN;
import static org.incidenttimeline.projections.story.Ledger.SOME_TAKEN;
import static org.incidenttimeline.projections.story.Story.EN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.IncidentResolved;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Outcome;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.story.Ledger;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

/** What was claimed and promised, held against what is known. */
class WordsThatHoldTest {

    private final Story story = new Story();
    private final Plot incident = new Plot(story).declared();
    private final Ledger ledger = new Ledger(story, incident);
    private final StatementId statement = StatementId.random();
    private final FindingId finding = FindingId.random();

    private ImpactView view() {
        return Objects.requireNonNull(story.moment().impactViews().find(incident.id, story.now()));
    }

    private PublicId claimed() {
        PublicId shown = ledger.told(statement, StatementAudience.CUSTOMERS, "Nothing was taken");
        ledger.claimed(statement);
        return shown;
    }

    @Test
    void aClaimStandsFromWhenItWasMade() {
        claimed();
        story.at("2025-04-23T00:00:00Z");

        assertThat(view().claims().standing())
                .extracting(Claims.Claim::since)
                .containsExactly(Instant.parse("2025-04-21T08:30:00Z"));
        assertThat(view().noLongerTrue()).isEmpty();
    }

    @Test
    void aDoubtedClaimNamesWhatIsSuspectedAndByWhichFinding() {
        claimed();
        story.at("2025-04-22T10:00:00Z");
        ledger.doubted(statement, finding);

        assertThat(view().claims().inDoubt())
                .containsExactly(
                        new Claims.Claim(
                                statement,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                Instant.parse("2025-04-21T08:30:00Z"),
                                story.now(),
                                SOME_TAKEN,
                                null,
                                finding));
        assertThat(view().claims().standing()).isEmpty();
        assertThat(view().noLongerTrue()).isEmpty();
    }

    @Test
    void leadsWithThePublishedWordsThatAreNoLongerTrue() {
        PublicId shown = claimed();
        ledger.doubted(statement, finding);
        story.at("2025-04-22T10:00:00Z");
        ledger.contradicted(statement, finding);

        assertThat(view().noLongerTrue())
                .containsExactly(
                        new NoLongerTrue(
                                statement,
                                shown,
                                StatementAudience.CUSTOMERS,
                                Map.of(EN, "Nothing was taken"),
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                SOME_TAKEN,
                                finding,
                                story.now()));
        assertThat(view().claims().contradicted()).hasSize(1);
        assertThat(view().claims().inDoubt()).isEmpty();
        assertThat(StoredJson.MAPPER.writeValueAsString(view())).startsWith("{\"noLongerTrue\":[{");
    }

    @Test
    void aConfirmedClaimStandsAgainSinceThen() {
        claimed();
        ledger.contradicted(statement, null);
        story.at("2025-04-22T10:00:00Z");
        ledger.confirmed(statement, finding);

        assertThat(view().claims().standing())
                .containsExactly(
                        new Claims.Claim(
                                statement,
                                CUSTOMER_DATA,
                                NONE_TAKEN,
                                Instant.parse("2025-04-21T08:30:00Z"),
                                story.now(),
                                null,
                                null,
                                finding));
        assertThat(view().noLongerTrue()).isEmpty();
    }

    @Test
    void anEndedClaimIsNotLiveAnyMore() {
        claimed();
        ledger.contradicted(statement, finding);
        ledger.claimEnded(statement, StatementId.random());
        ledger.contradicted(statement, finding);

        assertThat(view().noLongerTrue()).isEmpty();
        assertThat(view().claims()).isEqualTo(new Claims(List.of(), List.of(), List.of()));
    }

    @Test
    void passesOverWhatIsSaidOfAClaimThatNobodyMade() {
        ledger.doubted(statement, finding);
        ledger.contradicted(statement, finding);
        ledger.confirmed(statement, finding);

        assertThat(view().claims().contradicted()).isEmpty();
        assertThat(view().claims().inDoubt()).isEmpty();
        assertThat(view().claims().standing()).isEmpty();
    }

    @Test
    void aCommitmentThatFellDueSaysWhatChangedAndSinceWhen() {
        CommitmentId commitment = ledger.committed(statement);
        story.at("2025-04-22T10:00:00Z");
        ledger.fellDue(commitment, finding);
        story.at("2025-04-23T10:00:00Z");
        ledger.fellDue(commitment, finding);

        assertThat(view().commitments().standing()).isEmpty();
        assertThat(view().commitments().due())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.from()).isEqualTo(NONE_TAKEN);
                            assertThat(it.to()).isEqualTo(SOME_TAKEN);
                            assertThat(it.finding()).isEqualTo(finding);
                            assertThat(it.since()).isEqualTo("2025-04-22T10:00:00Z");
                            assertThat(it.timesKept()).isZero();
                        });
    }

    @Test
    void aKeptCommitmentStandsAgainAgainstWhatIsKnownNow() {
        StatementId later = StatementId.random();
        CommitmentId commitment = ledger.committed(statement);
        ledger.fellDue(commitment, finding);
        ledger.kept(commitment, statement);
        ledger.fellDue(commitment, finding);
        story.at("2025-04-23T10:00:00Z");
        ledger.kept(commitment, later);

        assertThat(view().commitments().due()).isEmpty();
        assertThat(view().commitments().standing())
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.baseline()).isEqualTo(SOME_TAKEN);
                            assertThat(it.since()).isNull();
                            assertThat(it.timesKept()).isEqualTo(2);
                            assertThat(it.keptBy()).isEqualTo(later);
                            assertThat(it.keptAt()).isEqualTo(story.now());
                        });
    }

    @Test
    void aCommitmentAcceptedAsDueWhenTheIncidentEndedStaysDueAndSaysSo() {
        CommitmentId commitment = ledger.committed(statement);
        ledger.fellDue(commitment, finding);

        assertThat(view().commitments().due().getFirst().accepted()).isFalse();

        story.record(
                new IncidentResolved(
                        incident.id,
                        Outcome.RESOLVED,
                        null,
                        List.of(),
                        List.of(commitment, CommitmentId.random()),
                        story.now()));

        assertThat(view().commitments().due().getFirst().accepted()).isTrue();
    }
}
