package org.incidenttimeline.projections.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.projections.story.Story.STORES;
import static org.incidenttimeline.projections.story.Story.SUPPLIER_PORTAL;
import static org.incidenttimeline.projections.story.Story.WEBSITE_ORDERS;

import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.MapRows;
import org.incidenttimeline.projections.rows.StoredRow;
import org.incidenttimeline.projections.rows.View;
import org.incidenttimeline.projections.story.Amends;
import org.incidenttimeline.projections.story.Plot;
import org.incidenttimeline.projections.story.Story;
import org.junit.jupiter.api.Test;

/** Every internal word of the story says "secret"; none may reach a public row or answer. */
class CanaryTest {

    private final Story story = new Story().catalogue();
    private final Plot incident = new Plot(story).declared();

    private void everythingHappens(Plot plot) {
        plot.followed();
        plot.paused(WEBSITE_ORDERS);
        plot.degraded(STORES, "secret note");
        plot.unavailable(SUPPLIER_PORTAL);
        plot.struck(plot.paused(SUPPLIER_PORTAL).event());
        plot.found(FindingId.random(), "SECRET_VALUE", Certainty.CONFIRMED);
        plot.assessed(WEBSITE_ORDERS, "3000000", "4000000");
        plot.submitted(plot.drafted("secret draft"));
        plot.published(StatementId.random(), StatementAudience.COLLEAGUES, "secret to colleagues");
        plot.phase(Phase.IDENTIFIED);
        Amends words = new Amends(story, plot);
        Amends.Said inside = words.said(StatementAudience.COLLEAGUES, "secret hint");
        words.withdrawn(words.corrected(StatementAudience.COLLEAGUES, "secret news", inside));
        words.withdrawn(words.corrected("Later words", words.said("Earlier words")));
    }

    private String publicRows() {
        StringBuilder rows = new StringBuilder();
        for (View view : Views.of(LiveViews.PUBLIC_VIEWS)) {
            MapRows folded = new MapRows();
            for (Fact fact : story.facts()) {
                folded.apply(view, fact);
            }
            folded.everything()
                    .forEach(it -> rows.append(StoredRow.of(it.aggregate(), it.row()).body()));
        }
        return rows.toString();
    }

    private String publicAnswers(PublicId shown) {
        Moment now = story.moment();
        List<Object> answers = new ArrayList<>();
        answers.add(now.publicTimelines().incidents());
        answers.add(now.publicTimelines().find(incident.publicId, null, 100));
        answers.add(now.customerNotices().at(story.now(), Story.ENGLISH));
        answers.add(now.publicTimelines().statement(shown));
        return StoredJson.MAPPER.writeValueAsString(answers);
    }

    @Test
    void noInternalWordReachesAPublicRowOrAnswer() {
        everythingHappens(incident);
        Amends.Said said = new Amends(story, incident).said("Orders are paused");
        incident.resolved();
        incident.reopened();

        assertThat(publicRows() + publicAnswers(said.publicId()))
                .contains("Orders are paused", "Later words", "Earlier words")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("3000000", "supplier-portal", "MAJOR", "person-1");
        assertThat(publicAnswers(said.publicId()))
                .contains(Amends.PUBLIC_HASH.value())
                .doesNotContain(
                        incident.id.value().toString(),
                        said.statement().toString(),
                        Plot.HASH.value());
    }

    @Test
    void anExerciseLeavesNoPublicRowAtAll() {
        String before = publicRows();
        Plot exercise = new Plot(story).declared(true);
        everythingHappens(exercise);
        exercise.told("secret exercise");

        assertThat(publicRows()).isEqualTo(before);
    }

    @Test
    void noClaimVerdictOrDeadlineReachesAPublicRow() {
        incident.followed();

        assertThat(publicRows())
                .contains("We are looking into it")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("NIS2", "EARLY_WARNING", "NONE_TAKEN", "SOME_TAKEN", "OBJECTED");
    }
}
