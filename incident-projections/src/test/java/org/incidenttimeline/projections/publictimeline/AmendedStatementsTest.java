package org.incidenttimeline.projections.publictimeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.incidenttimeline.projections.story.Story.EN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.projections.publictimeline.Timeline.OldWords;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.story.Amends;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What became of published words stays readable beside them. */
class AmendedStatementsTest {

    private final Story story = new Story();
    private final Plot incident = new Plot(story).declared();
    private final Amends words = new Amends(story, incident);

    private List<Told> entries() {
        return timeline().entries();
    }

    private Timeline timeline() {
        return Objects.requireNonNull(
                story.moment().publicTimelines().find(incident.publicId, null, 100));
    }

    private @Nullable PublicStatement page(PublicId statement) {
        return story.moment().publicTimelines().statement(statement);
    }

    private static Said said(Told entry) {
        return Objects.requireNonNull(entry.statement());
    }

    @Test
    void aCorrectionTellsOldWordsNewWordsAndWhy() {
        Amends.Said first = words.said("Nothing was taken");
        story.at("2025-04-22T10:00:00Z");
        Amends.Said second = words.said("Nothing is missing");
        story.at("2025-05-13T12:00:00Z");
        words.corrected("Some data was taken", first, second);
        Told entry = entries().getFirst();
        var correction = Objects.requireNonNull(entry.correction());

        assertThat(entry.kind()).isEqualTo(EntryKind.CORRECTION);
        assertThat(Objects.requireNonNull(said(entry).texts().get(EN)).headline())
                .isEqualTo("Some data was taken");
        assertThat(correction.corrected())
                .extracting(
                        OldWords::publicId,
                        OldWords::occurredAt,
                        it -> Objects.requireNonNull(it.texts().get(EN)).body())
                .containsExactly(
                        tuple(
                                first.publicId(),
                                Instant.parse("2025-04-21T08:30:00Z"),
                                "Nothing was taken, in full."),
                        tuple(
                                second.publicId(),
                                Instant.parse("2025-04-22T10:00:00Z"),
                                "Nothing is missing, in full."));
        assertThat(Objects.requireNonNull(correction.reason()).get(EN)).isEqualTo("We know more");
    }

    @Test
    void correctedWordsStayInTheirPlaceMarked() {
        Amends.Said first = words.said("Nothing was taken");
        story.at("2025-05-13T12:00:00Z");
        Amends.Said correction = words.corrected("Some data was taken", first);
        Told old = entries().getLast();

        assertThat(old.kind()).isEqualTo(EntryKind.STATEMENT);
        assertThat(old.occurredAt()).isEqualTo("2025-04-21T08:30:00Z");
        assertThat(Objects.requireNonNull(said(old).texts().get(EN)).headline())
                .isEqualTo("Nothing was taken");
        assertThat(said(old).correctedBy()).isEqualTo(correction.publicId());
        assertThat(said(old).correctedAt()).isEqualTo("2025-05-13T12:00:00Z");
        assertThat(said(entries().getFirst()).correctedBy()).isNull();
    }

    @Test
    void aWithdrawalIsAnEntryAndMarksTheWordsItTakesBack() {
        Amends.Said statement = words.said("All is well");
        story.at("2025-04-22T10:00:00Z");
        words.withdrawn(statement);

        assertThat(entries())
                .extracting(Told::kind)
                .containsExactly(EntryKind.WITHDRAWAL, EntryKind.STATEMENT);
        assertThat(entries().getFirst().occurredAt()).isEqualTo("2025-04-22T10:00:00Z");
        assertThat(entries().getFirst().withdrawal())
                .isEqualTo(
                        new Timeline.TakenBack(statement.publicId(), Map.of(EN, "All is well")));
        assertThat(said(entries().getLast()).withdrawnAt()).isEqualTo("2025-04-22T10:00:00Z");
        assertThat(Objects.requireNonNull(said(entries().getLast()).texts().get(EN)).headline())
                .isEqualTo("All is well");
    }

    @Test
    void aWithdrawnCorrectionStillTellsWhatItCorrected() {
        Amends.Said first = words.said("Nothing was taken");
        Amends.Said correction = words.corrected("Some data was taken", first);
        words.withdrawn(correction);

        assertThat(entries())
                .extracting(Told::kind)
                .containsExactly(
                        EntryKind.WITHDRAWAL, EntryKind.CORRECTION, EntryKind.STATEMENT);
        assertThat(said(entries().get(1)).withdrawnAt()).isNotNull();
        assertThat(Objects.requireNonNull(entries().get(1).correction()).corrected()).hasSize(1);
        assertThat(said(entries().get(2)).correctedBy()).isEqualTo(correction.publicId());
    }

    @Test
    void wordsToColleaguesShowNeitherWhenCorrectedNorWhenWithdrawn() {
        words.said("Some trouble");
        Amends.Said inside = words.said(StatementAudience.COLLEAGUES, "secret one");
        Amends.Said better = words.corrected(StatementAudience.COLLEAGUES, "secret two", inside);
        words.withdrawn(better);

        assertThat(entries()).extracting(Told::kind).containsExactly(EntryKind.STATEMENT);
        assertThat(page(inside.publicId())).isNull();
        assertThat(page(better.publicId())).isNull();
    }

    @Test
    void aTitleGoesWithTheStatementThatGaveItWhenThatIsWithdrawn() {
        words.titled("Trouble with orders", "Orders are slow");
        Amends.Said wrong = words.titled("Orders were stolen", "All is lost");

        assertThat(timeline().incident().title()).containsEntry(EN, "Orders were stolen");

        words.withdrawn(wrong);

        assertThat(timeline().incident().title()).containsEntry(EN, "Trouble with orders");
        assertThat(story.moment().publicTimelines().incidents())
                .extracting(Timeline.Heading::title)
                .containsExactly(Map.of(EN, "Trouble with orders"));
    }

    @Test
    void aStatementIsFoundByItsPublicIdWhoeverItIsFor() {
        words.said("Some trouble");
        Amends.Said investors = words.said(StatementAudience.INVESTORS, "Results will suffer");
        var found = Objects.requireNonNull(page(investors.publicId()));

        assertThat(found.incident()).isEqualTo(incident.publicId);
        assertThat(said(found.entry()).audience()).isEqualTo(StatementAudience.INVESTORS);
        assertThat(said(found.entry()).publicHash()).isEqualTo(Amends.PUBLIC_HASH);
        assertThat(page(PublicId.random())).isNull();
    }

    @Test
    void aStatementOfAnExerciseIsNotFound() {
        Plot exercise = new Plot(story).declared(true);
        Amends.Said test = new Amends(story, exercise).said("Only a test");

        assertThat(page(test.publicId())).isNull();
    }
}
