package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.projections.impact.ClockRow.Closing;
import org.incidenttimeline.projections.impact.ClockRow.Running;
import org.jspecify.annotations.Nullable;

/**
 * A legal deadline.
 *
 * @param closed why it no longer applies; absent while it does
 */
public record LegalClock(
        ClockId clock,
        RegimeName regime,
        Instant triggeredAt,
        List<Step> steps,
        @Nullable Closed closed,
        boolean struck) {

    /**
     * One notification that the regime demands.
     *
     * @param dueAt absent for one that was made though nothing demanded it
     * @param notifiedAt absent while it has not been made
     * @param reference what it is filed under
     */
    public record Step(
            StepName step,
            @Nullable Instant dueAt,
            @Nullable Instant notifiedAt,
            @Nullable String reference) {}

    /** That a deadline no longer applies. */
    public record Closed(String reason, Instant at) {}

    static LegalClock of(Running it, Set<EventId> struck) {
        Closing closed = it.closed();
        return new LegalClock(
                it.clock(),
                it.regime(),
                it.triggeredAt(),
                it.steps().stream()
                        .map(
                                step ->
                                        new Step(
                                                step.step(),
                                                step.dueAt(),
                                                step.notifiedAt(),
                                                step.reference()))
                        .toList(),
                closed == null ? null : new Closed(closed.reason(), closed.at()),
                struck.contains(it.event()));
    }

    Stream<ImpactView.Remaining> remaining(Instant at) {
        return closed == null ? steps.stream().flatMap(it -> remaining(it, at)) : Stream.empty();
    }

    private Stream<ImpactView.Remaining> remaining(Step step, Instant at) {
        return step.dueAt() == null || step.notifiedAt() != null
                ? Stream.empty()
                : Stream.of(
                        new ImpactView.Remaining(
                                clock,
                                step.step(),
                                Duration.between(at, step.dueAt()).toSeconds()));
    }
}
