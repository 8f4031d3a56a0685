package org.incidenttimeline.api.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.incidenttimeline.projections.record.Agenda;
import org.springframework.stereotype.Component;

/** What was promised and is not done, as figures to alert on; not a number while unreadable. */
@Component
class PromisesFigures implements MeterBinder {

    private final Outstanding outstanding;

    PromisesFigures(Outstanding outstanding) {
        this.outstanding = outstanding;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "incident.next.update.overdue",
                "Incidents whose promised next update has passed its time",
                Agenda.Outstanding::nextUpdatesOverdue);
        gauge(
                registry,
                "incident.schedule.failed",
                "Statements whose scheduled publication failed, not decided on since",
                Agenda.Outstanding::scheduleFailures);
        gauge(
                registry,
                "incident.reviews.open",
                "Urgent publications that nobody has reviewed",
                Agenda.Outstanding::reviewsOpen);
        gauge(
                registry,
                "incident.commitments.due",
                "Commitments that must be kept",
                Agenda.Outstanding::commitmentsDue);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToLongFunction<Agenda.Outstanding> figure) {
        Gauge.builder(
                        name,
                        outstanding,
                        it -> {
                            Agenda.Outstanding now = it.now();
                            return now == null ? Double.NaN : figure.applyAsLong(now);
                        })
                .description(description)
                .register(registry);
    }
}
