package org.incidenttimeline.projections.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.record.RecordRow.Declared;
import org.incidenttimeline.projections.record.RecordRow.Entry;
import org.incidenttimeline.projections.record.RecordRow.FindingNow;
import org.incidenttimeline.projections.record.StatementRow.DraftWords;
import org.incidenttimeline.projections.record.StatementRow.PublishedWords;
import org.incidenttimeline.projections.record.StatementRow.SentBack;
import org.incidenttimeline.projections.record.StatementRow.StatementNow;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** The records at one moment. */
public final class Records {

    private final ReadRows rows;
    private final ReadRows catalogue;

    /** Reads the rows of {@link IncidentRecord} and of the internal catalogue at one moment. */
    public Records(ReadRows records, ReadRows catalogue) {
        this.rows = records;
        this.catalogue = catalogue;
    }

    /** All incidents, the latest declared first. */
    public List<RecordAnswer.Heading> incidents() {
        return rows.across(Declared.class).reversed().stream()
                .map(it -> heading(it.row()))
                .toList();
    }

    /** All channels in catalogue order, with their usual trade, retired ones included. */
    public List<ListedChannel> channels() {
        return Catalogued.in(catalogue).all();
    }

    /** The record of one incident with a page of its entries; null before its declaration. */
    public @Nullable RecordAnswer find(IncidentId id, @Nullable String before, int limit) {
        String aggregate = id.toString();
        Declared declared = rows.find(Declared.class, aggregate, Declared.KEY);
        if (declared == null) {
            return null;
        }
        Page<Entry> page = Page.byKey(rows, Entry.class, aggregate, before, limit, "record");
        return new RecordAnswer(
                heading(declared),
                page.entries().stream().map(Records::entry).toList(),
                page.next(),
                rows.all(FindingNow.class, aggregate).stream().map(Records::finding).toList(),
                StatementAnswers.of(rows, aggregate)
                        .answer(rows.all(StatementNow.class, aggregate)));
    }

    /** One statement with its words; null when the incident has none of this id. */
    public RecordAnswer.@Nullable WithWords statement(IncidentId id, StatementId statement) {
        String aggregate = id.toString();
        String key = statement.toString();
        StatementNow now = rows.find(StatementNow.class, aggregate, key);
        DraftWords draft = rows.find(DraftWords.class, aggregate, key);
        if (now == null || draft == null) {
            return null;
        }
        return withWords(
                StatementAnswers.of(rows, aggregate).answer(now),
                draft,
                rows.find(PublishedWords.class, aggregate, key),
                rows.find(SentBack.class, aggregate, key));
    }

    /** The statements of an incident with their words, by when they were drafted. */
    public List<RecordAnswer.WithWords> statements(IncidentId id) {
        String aggregate = id.toString();
        StatementAnswers answers = StatementAnswers.of(rows, aggregate);
        Map<String, DraftWords> drafts =
                StatementAnswers.byStatement(DraftWords.class, rows, aggregate);
        Map<String, PublishedWords> words =
                StatementAnswers.byStatement(PublishedWords.class, rows, aggregate);
        Map<String, SentBack> sentBack =
                StatementAnswers.byStatement(SentBack.class, rows, aggregate);
        List<RecordAnswer.WithWords> statements = new ArrayList<>();
        for (StatementNow now : rows.all(StatementNow.class, aggregate)) {
            DraftWords draft = drafts.get(now.key());
            if (draft != null) {
                statements.add(
                        withWords(
                                answers.answer(now),
                                draft,
                                words.get(now.key()),
                                sentBack.get(now.key())));
            }
        }
        return statements;
    }

    private static RecordAnswer.WithWords withWords(
            RecordAnswer.Statement statement,
            DraftWords draft,
            @Nullable PublishedWords words,
            @Nullable SentBack sentBack) {
        return new RecordAnswer.WithWords(
                statement,
                draft.draft(),
                words == null ? null : words.words(),
                sentBack == null ? null : sentBack.reason());
    }

    private static RecordAnswer.Heading heading(Declared it) {
        var ending = it.ending();
        return new RecordAnswer.Heading(
                it.incident(),
                it.publicSince() == null ? null : it.publicId(),
                it.title(),
                it.severity(),
                it.phase(),
                it.exercise(),
                it.beganAt(),
                it.declaredAt(),
                it.declaredBy(),
                it.publicSince(),
                ending == null ? null : ending.outcome(),
                ending == null ? null : ending.mergedInto(),
                ending == null ? null : ending.resolvedAt());
    }

    private static RecordAnswer.Entry entry(Entry it) {
        return new RecordAnswer.Entry(
                it.event(),
                it.type(),
                it.occurredAt(),
                it.recordedAt(),
                it.actor(),
                it.details(),
                it.struck());
    }

    private static RecordAnswer.Finding finding(FindingNow it) {
        return new RecordAnswer.Finding(
                it.finding(),
                it.subject(),
                it.value(),
                it.certainty(),
                it.detail(),
                it.source(),
                it.disclosable(),
                it.occurredAt(),
                it.recordedAt());
    }
}
