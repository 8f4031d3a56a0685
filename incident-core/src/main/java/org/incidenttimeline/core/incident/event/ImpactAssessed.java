package org.incidenttimeline.core.incident.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import org.incidenttimeline.core.vocabulary.AssessmentId;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/** Someone estimated an effect, between two figures, on a stated basis. */
@WireName("incident.impact-assessed")
public record ImpactAssessed(
        IncidentId incident,
        AssessmentId assessment,
        @Nullable ChannelId channel,
        Measure measure,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal low,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal high,
        String unit,
        String basis,
        Instant occurredAt)
        implements IncidentEvent {}
