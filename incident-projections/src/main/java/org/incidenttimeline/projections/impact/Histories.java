package org.incidenttimeline.projections.impact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.DisclosureRow.Told;
import org.incidenttimeline.projections.impact.ImpactRow.Struck;
import org.incidenttimeline.projections.impact.KnownRow.Assessed;
import org.incidenttimeline.projections.impact.KnownRow.FindingForm;
import org.incidenttimeline.projections.impact.KnownRow.Heard;
import org.incidenttimeline.projections.impact.StatementRow.Corrected;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.incidenttimeline.projections.impact.StatementRow.Withdrawn;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.Row;
import org.jspecify.annotations.Nullable;

/** The lists of one incident's impact view that grow with time, page by page. */
final class Histories {

    private final ReadRows rows;
    private final String aggregate;
    private final Set<EventId> struck;

    Histories(ReadRows rows, String aggregate) {
        this.rows = rows;
        this.aggregate = aggregate;
        this.struck =
                rows.all(Struck.class, aggregate).stream()
                        .map(Struck::event)
                        .collect(Collectors.toSet());
    }

    /** The entries that were entered in error. */
    Set<EventId> struck() {
        return struck;
    }

    Page<?> page(ImpactHistory history, @Nullable String before, int limit) {
        return switch (history) {
            case FINDINGS -> forms(before, limit).map(it -> Knowledge.found(it, struck));
            case DISCLOSURE -> disclosure(before, limit);
            case CORRECTED -> corrected(before, limit);
            case WITHDRAWN -> withdrawn(before, limit);
            case COMMENTARY -> commentary(before, limit);
            case ASSESSMENTS -> assessments(before, limit);
        };
    }

    Page<FindingForm> forms(@Nullable String before, int limit) {
        return rows(FindingForm.class, before, limit);
    }

    Page<Disclosure.Lag> disclosure(@Nullable String before, int limit) {
        Page<ToTell> page = rows(ToTell.class, before, limit);
        Map<String, Told> told =
                rows.find(
                        Told.class,
                        aggregate,
                        page.entries().stream()
                                .map(it -> Told.key(it.subject(), it.round()))
                                .collect(Collectors.toSet()));
        return page.map(
                it -> Disclosure.lag(it, told.get(Told.key(it.subject(), it.round())), struck));
    }

    Page<CorrectedStatement> corrected(@Nullable String before, int limit) {
        Page<Corrected> page = rows(Corrected.class, before, limit);
        Map<String, Published> words = published(page.entries());
        return page.map(it -> CorrectedStatement.of(Objects.requireNonNull(words.get(it.key()))));
    }

    Page<WithdrawnStatement> withdrawn(@Nullable String before, int limit) {
        Page<Withdrawn> page = rows(Withdrawn.class, before, limit);
        Map<String, Published> words = published(page.entries());
        return page.map(it -> WithdrawnStatement.of(Objects.requireNonNull(words.get(it.key()))));
    }

    private Map<String, Published> published(List<? extends Row> those) {
        return rows.find(Published.class, aggregate, those.stream().map(Row::key).toList());
    }

    Page<ImpactView.Commentary> commentary(@Nullable String before, int limit) {
        return rows(Heard.class, before, limit)
                .map(
                        it ->
                                new ImpactView.Commentary(
                                        it.event(),
                                        it.commentary(),
                                        it.source(),
                                        it.link(),
                                        it.text(),
                                        it.occurredAt(),
                                        struck.contains(it.event())));
    }

    Page<ImpactView.Assessment> assessments(@Nullable String before, int limit) {
        return rows(Assessed.class, before, limit)
                .map(
                        it ->
                                new ImpactView.Assessment(
                                        it.event(),
                                        it.channel(),
                                        it.measure(),
                                        it.low(),
                                        it.high(),
                                        it.unit(),
                                        it.basis(),
                                        it.occurredAt(),
                                        struck.contains(it.event())));
    }

    private <R extends Row.ByPosition> Page<R> rows(
            Class<R> kind, @Nullable String before, int limit) {
        return Page.byPosition(rows, kind, aggregate, before, limit);
    }
}
