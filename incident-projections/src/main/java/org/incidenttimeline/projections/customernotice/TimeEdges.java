package org.incidenttimeline.projections.customernotice;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.customernotice.NoticeRow.CorrectionMade;
import org.incidenttimeline.projections.customernotice.NoticeRow.NoticedIncident;
import org.incidenttimeline.projections.customernotice.NoticeRow.Promise;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.ReadRows.Owned;
import org.jspecify.annotations.Nullable;

/**
 * Where the notice changes by time alone: a promise passes its time, a resolution or a correction
 * its week.
 */
public final class TimeEdges {

    private TimeEdges() {}

    /** The edges between two instants, the later one included, in order of time. */
    public static List<TimeEdge> between(Instant after, Instant upTo, ReadRows notices) {
        Stream<TimeEdge> overdue =
                notices
                        .across(Promise.class, StoredJson.format(after), StoredJson.format(upTo))
                        .stream()
                        .map(it -> edge("overdue", it.aggregate(), it.row().dueAt()));
        Stream<TimeEdge> aged =
                notices
                        .across(
                                NoticedIncident.class,
                                StoredJson.format(after.minus(CustomerNotices.STAYS)),
                                StoredJson.format(upTo.minus(CustomerNotices.STAYS)))
                        .stream()
                        .filter(it -> it.row().lastPublishedAt() != null)
                        .flatMap(it -> aged(it.aggregate(), it.row().resolutionTold()));
        Stream<TimeEdge> corrected =
                notices
                        .across(
                                CorrectionMade.class,
                                StoredJson.format(after.minus(CustomerNotices.STAYS)),
                                StoredJson.format(upTo.minus(CustomerNotices.STAYS)))
                        .stream()
                        .map(Owned::row)
                        .filter(CorrectionMade::forCustomers)
                        .map(
                                it ->
                                        edge(
                                                "corrected",
                                                it.publicId().toString(),
                                                it.at().plus(CustomerNotices.STAYS)));
        return Stream.of(overdue, aged, corrected)
                .flatMap(edges -> edges)
                .filter(it -> it.at().isAfter(after))
                .sorted(comparing(TimeEdge::at).thenComparing(TimeEdge::name))
                .toList();
    }

    private static Stream<TimeEdge> aged(String aggregate, @Nullable Instant told) {
        return told == null
                ? Stream.empty()
                : Stream.of(edge("aged", aggregate, told.plus(CustomerNotices.STAYS)));
    }

    private static TimeEdge edge(String kind, String whose, Instant at) {
        return new TimeEdge(kind + ":" + whose + ":" + StoredJson.format(at), at);
    }

    /** An instant at which the notice changes though nothing is recorded. */
    public record TimeEdge(String name, Instant at) {}
}
