package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.impact.ClockRow.Running;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.DisclosureRow.Told;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.ImpactRow.IncidentNow;
import org.incidenttimeline.projections.impact.ImpactRow.Struck;
import org.incidenttimeline.projections.impact.KnownRow.Assessed;
import org.incidenttimeline.projections.impact.KnownRow.DailyEstimate;
import org.incidenttimeline.projections.impact.KnownRow.Engaged;
import org.incidenttimeline.projections.impact.KnownRow.FindingForm;
import org.incidenttimeline.projections.impact.KnownRow.Heard;
import org.incidenttimeline.projections.impact.SaidRow.EndedUpdate;
import org.incidenttimeline.projections.impact.SaidRow.Kept;
import org.incidenttimeline.projections.impact.SaidRow.LiveClaim;
import org.incidenttimeline.projections.impact.SaidRow.NextUpdate;
import org.incidenttimeline.projections.impact.SaidRow.Promised;
import org.incidenttimeline.projections.impact.StatementRow.OnItsWay;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.incidenttimeline.projections.impact.StatementRow.Review;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** The impact views at one moment. */
public final class ImpactViews {

    private final ReadRows rows;
    private final Catalogued catalogue;

    /** Reads the rows of {@link Impact} and of the internal catalogue at one moment. */
    public ImpactViews(ReadRows impact, ReadRows catalogue) {
        this.rows = impact;
        this.catalogue = Catalogued.in(catalogue);
    }

    /** The view of one incident, computed for an instant; null before its declaration. */
    public @Nullable ImpactView find(IncidentId id, Instant at) {
        String aggregate = id.toString();
        IncidentNow now = rows.find(IncidentNow.class, aggregate, IncidentNow.KEY);
        if (now == null) {
            return null;
        }
        List<ChannelNow> channels = rows.all(ChannelNow.class, aggregate);
        List<FindingForm> forms = rows.all(FindingForm.class, aggregate);
        List<Assessed> assessments = rows.all(Assessed.class, aggregate);
        List<EndedUpdate> ended = rows.all(EndedUpdate.class, aggregate);
        List<OnItsWay> statements = rows.all(OnItsWay.class, aggregate);
        NextUpdate next = rows.find(NextUpdate.class, aggregate, NextUpdate.KEY);
        Set<EventId> struck =
                rows.all(Struck.class, aggregate).stream()
                        .map(Struck::event)
                        .collect(Collectors.toSet());
        List<ImpactView.Downtime> lost =
                new TradeAtRisk(
                                rows.all(DailyEstimate.class, aggregate),
                                assessments,
                                catalogue,
                                struck)
                        .of(channels, at);
        List<LiveClaim> claims = rows.all(LiveClaim.class, aggregate);
        List<Published> published = rows.all(Published.class, aggregate);
        Map<StatementId, Published> words =
                published.stream().collect(Collectors.toMap(Published::statement, it -> it));
        Map<Boolean, List<UrgentReview>> reviews =
                rows.all(Review.class, aggregate).stream()
                        .map(it -> UrgentReview.of(it, words.get(it.statement())))
                        .collect(Collectors.partitioningBy(UrgentReview::isOpen));
        Disclosure disclosure =
                Disclosure.of(
                        rows.all(ToTell.class, aggregate), rows.all(Told.class, aggregate), struck);
        List<LegalClock> clocks =
                rows.all(Running.class, aggregate).stream()
                        .map(it -> LegalClock.of(it, struck))
                        .toList();
        return new ImpactView(
                NoLongerTrue.among(claims, words),
                id,
                now.title(),
                now.severity(),
                now.phase(),
                now.exercise(),
                now.declaredAt(),
                now.beganAt(),
                now.outcome(),
                now.resolvedAt(),
                channels.stream().map(it -> channel(it, struck)).toList(),
                Knowledge.bySubject(forms, struck),
                Knowledge.known(forms, channels),
                Claims.of(claims),
                Commitments.of(
                        rows.all(Promised.class, aggregate),
                        rows.all(Kept.class, aggregate),
                        now.phase() == Phase.RESOLVED),
                next == null ? null : next.dueAt(),
                count(ended, NextUpdateEnding.KEPT),
                count(ended, NextUpdateEnding.MISSED),
                statements.stream().map(StatementInProgress::of).toList(),
                reviews.getOrDefault(true, List.of()),
                reviews.getOrDefault(false, List.of()),
                CorrectedStatement.among(published),
                WithdrawnStatement.among(published),
                disclosure,
                clocks,
                rows.all(Engaged.class, aggregate).stream().map(it -> party(it, struck)).toList(),
                rows.all(Heard.class, aggregate).stream().map(it -> heard(it, struck)).toList(),
                assessments.stream().map(it -> assessment(it, struck)).toList(),
                new ImpactView.Computed(
                        at,
                        seconds(now.declaredAt(), now.resolvedAt() == null ? at : now.resolvedAt()),
                        next != null && !next.dueAt().isAfter(at),
                        lost,
                        TradeAtRisk.sums(lost),
                        statements.stream()
                                .map(
                                        it ->
                                                new ImpactView.Age(
                                                        it.statement(), seconds(it.since(), at)))
                                .toList(),
                        disclosure.running(at),
                        clocks.stream().flatMap(it -> it.remaining(at)).toList()));
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private static long count(List<EndedUpdate> ended, NextUpdateEnding ending) {
        return ended.stream().filter(it -> it.ending() == ending).count();
    }

    private ImpactView.Channel channel(ChannelNow it, Set<EventId> struck) {
        ListedChannel listed = catalogue.find(it.channel());
        return new ImpactView.Channel(
                it.channel(),
                listed == null ? Map.of() : listed.names(),
                it.audience(),
                it.state(),
                it.since(),
                it.confirmedAt(),
                struck.contains(it.event()));
    }

    private static ImpactView.Party party(Engaged it, Set<EventId> struck) {
        return new ImpactView.Party(
                it.event(),
                it.party(),
                it.name(),
                it.role(),
                it.occurredAt(),
                struck.contains(it.event()));
    }

    private static ImpactView.Commentary heard(Heard it, Set<EventId> struck) {
        return new ImpactView.Commentary(
                it.event(),
                it.commentary(),
                it.source(),
                it.link(),
                it.text(),
                it.occurredAt(),
                struck.contains(it.event()));
    }

    private static ImpactView.Assessment assessment(Assessed it, Set<EventId> struck) {
        return new ImpactView.Assessment(
                it.event(),
                it.channel(),
                it.measure(),
                it.low(),
                it.high(),
                it.unit(),
                it.basis(),
                it.occurredAt(),
                struck.contains(it.event()));
    }
}
