package org.incidenttimeline.projections.publictimeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.PublicWords;
import org.incidenttimeline.projections.publictimeline.Entry.StatementSaid;
import org.incidenttimeline.projections.publictimeline.StatementEntries.StatementPlace;
import org.incidenttimeline.projections.publictimeline.Timeline.Amended;
import org.incidenttimeline.projections.publictimeline.Timeline.OldWords;
import org.incidenttimeline.projections.publictimeline.Timeline.TakenBack;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** Finds earlier statements of a timeline where later ones speak of them. */
record StatementPlaces(ReadRows rows) {

    Amended amended(String aggregate, PublicWords words) {
        return new Amended(
                words.corrects().stream()
                        .map(it -> entryOf(aggregate, it))
                        .flatMap(Stream::ofNullable)
                        .flatMap(it -> old(it, it.statement()))
                        .toList(),
                words.reason());
    }

    private static Stream<OldWords> old(Entry entry, @Nullable StatementSaid said) {
        return said == null
                ? Stream.empty()
                : Stream.of(
                        new OldWords(said.publicId(), entry.occurredAt(), said.words().texts()));
    }

    TakenBack takenBack(String aggregate, PublicId statement) {
        Entry entry = entryOf(aggregate, statement);
        Map<LanguageTag, String> headline = new TreeMap<>();
        if (entry != null && entry.statement() != null) {
            entry.statement()
                    .words()
                    .texts()
                    .forEach((language, text) -> headline.put(language, text.headline()));
        }
        return new TakenBack(statement, headline);
    }

    private @Nullable Entry entryOf(String aggregate, PublicId statement) {
        StatementPlace place = rows.find(StatementPlace.class, aggregate, statement.toString());
        return place == null ? null : rows.find(Entry.class, aggregate, place.entry().toString());
    }
}
