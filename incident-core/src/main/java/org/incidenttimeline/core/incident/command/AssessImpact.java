package org.incidenttimeline.core.incident.command;

import java.math.BigDecimal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.incidenttimeline.core.vocabulary.AssessmentId;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.DailyTrade;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Measure;
import org.jspecify.annotations.Nullable;

/** Record an estimate of an effect between two figures, on a stated basis. */
public record AssessImpact(
        @TargetAggregateIdentifier IncidentId incident,
        AssessmentId assessment,
        @Nullable ChannelId channel,
        Measure measure,
        BigDecimal low,
        BigDecimal high,
        String unit,
        String basis,
        @Nullable Instant occurredAt)
        implements IncidentCommand {

    public AssessImpact {
        incident = Given.required("incident", incident);
        assessment = Given.required("assessment", assessment);
        measure = Given.required("measure", measure);
        low = Given.figure("low", low);
        high = Given.figure("high", high);
        if (low.compareTo(high) > 0) {
            throw new InvalidValue("low", "must not be above high");
        }
        unit = Given.line("unit", unit, Given.NAME);
        if (measure == Measure.TRADE_PER_DAY || measure == Measure.PROFIT_EFFECT) {
            DailyTrade.requireCurrency("unit", unit);
        }
        if (measure == Measure.TRADE_PER_DAY && low.signum() < 0) {
            throw new InvalidValue("low", "must not be negative");
        }
        if (measure == Measure.SHARE_OF_SALES && !unit.equals("%")) {
            throw new InvalidValue("unit", "must be %");
        }
        basis = Given.text("basis", basis, Given.REASON);
        occurredAt = Given.optionalInstant("occurredAt", occurredAt);
    }
}
