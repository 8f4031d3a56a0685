package org.incidenttimeline.projections.story;

import static org.incidenttimeline.projections.story.Story.CY;
import static org.incidenttimeline.projections.story.Story.EN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.incident.event.StatementCorrected;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.event.StatementWithdrawn;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** Statements of a plot that are published, corrected and withdrawn, told in facts. */
public final class Amends {

    public static final ContentHash PUBLIC_HASH = new ContentHash("1".repeat(64));

    private final Story story;
    private final Plot plot;

    public Amends(Story story, Plot plot) {
        this.story = story;
        this.plot = plot;
    }

    /** A statement that was published. */
    public record Said(StatementId statement, PublicId publicId, StatementAudience audience) {}

    public Said said(String headline) {
        return said(StatementAudience.CUSTOMERS, headline);
    }

    public Said said(StatementAudience audience, String headline) {
        return publish(Plot.words(audience, headline), List.of(), null);
    }

    /** Said with a title for the incident. */
    public Said titled(String title, String headline) {
        PublicWords words = Plot.words(StatementAudience.CUSTOMERS, headline);
        return publish(with(words, Map.of(EN, title), List.of(), null), List.of(), null);
    }

    /** Said to customers in place of what had been said. */
    public Said corrected(String headline, Said... old) {
        return corrected(StatementAudience.CUSTOMERS, headline, old);
    }

    public Said corrected(StatementAudience audience, String headline, Said... old) {
        return publish(
                Plot.words(audience, headline),
                Arrays.asList(old),
                Map.of(EN, "We know more", CY, "Gwyddom fwy"));
    }

    public Stamp withdrawn(Said it) {
        return story.record(
                new StatementWithdrawn(
                        plot.id,
                        it.statement(),
                        it.publicId(),
                        it.audience(),
                        "secret withdrawal",
                        "person-1",
                        story.now()));
    }

    private Said publish(
            PublicWords words, List<Said> old, @Nullable Map<LanguageTag, String> reason) {
        Said said = new Said(StatementId.random(), PublicId.random(), words.audience());
        List<PublicId> corrects = old.stream().map(Said::publicId).toList();
        story.record(
                new StatementPublished(
                        plot.id,
                        said.statement(),
                        said.publicId(),
                        with(words, words.publicTitle(), corrects, reason),
                        PUBLIC_HASH,
                        Plot.HASH,
                        List.of(),
                        true,
                        "person-1",
                        story.now()));
        old.forEach(
                it ->
                        story.record(
                                new StatementCorrected(
                                        plot.id,
                                        it.statement(),
                                        it.publicId(),
                                        it.audience(),
                                        said.statement(),
                                        said.publicId(),
                                        story.now())));
        return said;
    }

    private static PublicWords with(
            PublicWords it,
            @Nullable Map<LanguageTag, String> title,
            List<PublicId> corrects,
            @Nullable Map<LanguageTag, String> reason) {
        return new PublicWords(
                title,
                it.audience(),
                it.texts(),
                it.outlets(),
                it.guidance(),
                it.commitments(),
                it.nextUpdateBy(),
                corrects,
                reason);
    }
}
