package org.incidenttimeline.core.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.DueStep;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The legal regimes of notification, as data ({@code regimes.json}). Hours are counted as they
 * elapse; days and months by the calendar of a time zone, where a month from the 31st ends on the
 * last day of a shorter month.
 *
 * @param byName the steps of each regime
 * @param zone whose calendar counts days and months
 */
public record Regimes(Map<RegimeName, List<Step>> byName, ZoneId zone) {

    /**
     * One notification that a regime demands.
     *
     * @param after an ISO 8601 duration ({@code PT72H}) or period ({@code P1M})
     * @param from the earlier step whose notification it counts from; absent for the trigger
     */
    public record Step(StepName step, String after, @Nullable StepName from) {

        private DueStep countedFrom(Instant start, ZoneId zone) {
            TemporalAmount amount =
                    after.startsWith("PT") ? Duration.parse(after) : Period.parse(after);
            return new DueStep(step, start.atZone(zone).plus(amount).toInstant());
        }
    }

    public Regimes {
        byName = Map.copyOf(byName);
    }

    /** The regimes that ship, counted in this zone. */
    public static Regimes shipped(ZoneId zone) {
        try (InputStream data = Regimes.class.getResourceAsStream("regimes.json")) {
            return new Regimes(
                    StoredJson.MAPPER.readValue(
                            Objects.requireNonNull(data),
                            new TypeReference<Map<RegimeName, List<Step>>>() {}),
                    zone);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean has(RegimeName regime) {
        return byName.containsKey(regime);
    }

    /** What is due from the trigger on. */
    List<DueStep> dueFromTrigger(RegimeName regime, Instant triggeredAt) {
        return due(regime, null, triggeredAt);
    }

    /** What is due from the notification of a step on. */
    List<DueStep> dueFrom(RegimeName regime, StepName notified, Instant notifiedAt) {
        return due(regime, notified, notifiedAt);
    }

    private List<DueStep> due(RegimeName regime, @Nullable StepName from, Instant start) {
        return byName.getOrDefault(regime, List.of()).stream()
                .filter(step -> Objects.equals(step.from(), from))
                .map(step -> step.countedFrom(start, zone))
                .toList();
    }
}
