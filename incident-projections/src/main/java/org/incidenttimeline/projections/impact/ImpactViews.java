package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.impact.ClockRow.Running;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.ImpactRow.IncidentNow;
import org.incidenttimeline.projections.impact.KnownRow.Assessed;
import org.incidenttimeline.projections.impact.KnownRow.DailyEstimate;
import org.incidenttimeline.projections.impact.KnownRow.Engaged;
import org.incidenttimeline.projections.impact.KnownRow.FindingNow;
import org.incidenttimeline.projections.impact.SaidRow.ClaimState;
import org.incidenttimeline.projections.impact.SaidRow.LiveClaim;
import org.incidenttimeline.projections.impact.SaidRow.NextUpdate;
import org.incidenttimeline.projections.impact.SaidRow.Promised;
import org.incidenttimeline.projections.impact.SaidRow.Tally;
import org.incidenttimeline.projections.impact.StatementRow.OnItsWay;
import org.incidenttimeline.projections.impact.StatementRow.Published;
import org.incidenttimeline.projections.impact.StatementRow.Review;
import org.incidenttimeline.projections.rows.Page;
import org.incidenttimeline.projections.rows.ReadRows;
import org.jspecify.annotations.Nullable;

/** The impact views at one moment. */
public final class ImpactViews {

    /** How many entries a view shows of each list that grows with time. */
    private static final int SHOWN = 50;

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
        List<FindingNow> findings = rows.all(FindingNow.class, aggregate);
        List<OnItsWay> statements = rows.all(OnItsWay.class, aggregate);
        NextUpdate next = rows.find(NextUpdate.class, aggregate, NextUpdate.KEY);
        Tally updates =
                Objects.requireNonNullElse(
                        rows.find(Tally.class, aggregate, Tally.KEY), Tally.NONE);
        Histories histories = new Histories(rows, aggregate);
        Set<EventId> struck = histories.struck();
        List<ImpactView.Downtime> lost = tradeAtRisk(aggregate, struck).of(channels, at);
        List<LiveClaim> claims = rows.all(LiveClaim.class, aggregate);
        Map<Boolean, List<UrgentReview>> reviews = reviews(aggregate);
        Disclosure disclosure =
                Disclosure.of(
                        Disclosure.waiting(rows, aggregate, findings, struck),
                        histories.disclosure(null, SHOWN));
        List<LegalClock> clocks =
                rows.all(Running.class, aggregate).stream()
                        .map(it -> LegalClock.of(it, struck))
                        .toList();
        return new ImpactView(
                NoLongerTrue.among(claims, words(aggregate, contradicted(claims))),
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
                Knowledge.bySubject(findings, histories.forms(null, SHOWN), struck),
                Knowledge.known(findings, channels),
                Claims.of(claims),
                Commitments.of(rows.all(Promised.class, aggregate), now.phase() == Phase.RESOLVED),
                next == null ? null : next.dueAt(),
                updates.kept(),
                updates.missed(),
                statements.stream().map(StatementInProgress::of).toList(),
                reviews.getOrDefault(true, List.of()),
                reviews.getOrDefault(false, List.of()),
                histories.corrected(null, SHOWN),
                histories.withdrawn(null, SHOWN),
                disclosure,
                clocks,
                rows.all(Engaged.class, aggregate).stream().map(it -> party(it, struck)).toList(),
                histories.commentary(null, SHOWN),
                histories.assessments(null, SHOWN),
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

    /**
     * A page of one of an incident's lists that grow with time; null before its declaration.
     *
     * @param before the cursor that the view or another page gave; null for the newest entries
     */
    public @Nullable Page<?> history(
            IncidentId id, ImpactHistory history, @Nullable String before, int limit) {
        Page.requireLimit(limit);
        String aggregate = id.toString();
        return rows.find(IncidentNow.class, aggregate, IncidentNow.KEY) == null
                ? null
                : new Histories(rows, aggregate).page(history, before, limit);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    private TradeAtRisk tradeAtRisk(String aggregate, Set<EventId> struck) {
        List<DailyEstimate> estimates = rows.all(DailyEstimate.class, aggregate);
        return new TradeAtRisk(
                estimates,
                rows.find(
                        Assessed.class,
                        aggregate,
                        estimates.stream().map(it -> it.event().toString()).toList()),
                catalogue,
                struck);
    }

    private Map<Boolean, List<UrgentReview>> reviews(String aggregate) {
        List<Review> demanded = rows.all(Review.class, aggregate);
        Map<String, Published> words = words(aggregate, demanded.stream().map(Review::statement));
        return demanded.stream()
                .map(it -> UrgentReview.of(it, words.get(it.key())))
                .collect(Collectors.partitioningBy(UrgentReview::isOpen));
    }

    private static Stream<StatementId> contradicted(List<LiveClaim> claims) {
        return claims.stream()
                .filter(it -> it.state() == ClaimState.CONTRADICTED)
                .map(LiveClaim::statement);
    }

    private Map<String, Published> words(String aggregate, Stream<StatementId> statements) {
        return rows.find(
                Published.class,
                aggregate,
                statements.map(StatementId::toString).collect(Collectors.toSet()));
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
}
