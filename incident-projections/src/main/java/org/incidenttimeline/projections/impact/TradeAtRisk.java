package org.incidenttimeline.projections.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.KnownRow.Assessed;
import org.incidenttimeline.projections.impact.KnownRow.DailyEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What channels have lost so far: a figure per day, pro rata by 24 hours. A channel that is down
 * loses all of it; a degraded one between none and all.
 */
final class TradeAtRisk {

    private static final BigDecimal MILLIS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toMillis());

    private final Map<ChannelId, EventId> latest;
    private final Map<String, Assessed> assessments;
    private final Catalogued catalogue;
    private final Set<EventId> struck;

    TradeAtRisk(
            List<DailyEstimate> estimates,
            Map<String, Assessed> assessments,
            Catalogued catalogue,
            Set<EventId> struck) {
        this.latest =
                estimates.stream()
                        .collect(Collectors.toMap(DailyEstimate::channel, DailyEstimate::event));
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.struck = struck;
    }

    List<ImpactView.Downtime> of(List<ChannelNow> channels, Instant at) {
        return channels.stream()
                .map(
                        it ->
                                new ImpactView.Downtime(
                                        it.channel(),
                                        it.down(at).toSeconds(),
                                        it.degraded(at).toSeconds(),
                                        lost(it, at)))
                .toList();
    }

    private ImpactView.@Nullable TradeAtRisk lost(ChannelNow it, Instant at) {
        Daily daily = daily(it.channel());
        if (daily == null) {
            return null;
        }
        Duration down = it.down(at);
        return new ImpactView.TradeAtRisk(
                share(daily.low, down),
                share(daily.high, down.plus(it.degraded(at))),
                daily.currency,
                daily.basis,
                daily.assessment,
                daily.assessment != null && struck.contains(daily.assessment));
    }

    private @Nullable Daily daily(ChannelId channel) {
        EventId event = latest.get(channel);
        Assessed assessed = event == null ? null : assessments.get(event.toString());
        if (assessed != null) {
            return new Daily(
                    assessed.low(),
                    assessed.high(),
                    assessed.unit(),
                    assessed.basis(),
                    assessed.event());
        }
        ListedChannel listed = catalogue.find(channel);
        if (listed == null || listed.usualDailyTrade() == null) {
            return null;
        }
        var usual = listed.usualDailyTrade();
        return new Daily(
                usual.low(),
                usual.high(),
                usual.currency(),
                "usual daily trade of the channel",
                null);
    }

    private static BigDecimal share(BigDecimal perDay, Duration lasted) {
        return perDay.multiply(BigDecimal.valueOf(lasted.toMillis()))
                .divide(MILLIS_A_DAY, 2, RoundingMode.HALF_UP);
    }

    /** The sums by currency. */
    static List<ImpactView.Money> sums(List<ImpactView.Downtime> lost) {
        Map<String, ImpactView.Money> sums = new TreeMap<>();
        lost.stream()
                .map(ImpactView.Downtime::tradeAtRisk)
                .filter(Objects::nonNull)
                .map(it -> new ImpactView.Money(it.low(), it.high(), it.currency()))
                .forEach(it -> sums.merge(it.currency(), it, TradeAtRisk::plus));
        return List.copyOf(sums.values());
    }

    private static ImpactView.Money plus(ImpactView.Money one, ImpactView.Money other) {
        return new ImpactView.Money(
                one.low().add(other.low()), one.high().add(other.high()), one.currency());
    }

    private record Daily(
            BigDecimal low,
            BigDecimal high,
            String currency,
            String basis,
            @Nullable EventId assessment) {}
}
