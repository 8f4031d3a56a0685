package org.incidenttimeline.api.engine;

import org.incidenttimeline.api.audit.AuditLog;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The engine room without the doors. No stereotype, so that the whole program never finds it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = {EngineOrdering.class, AuditLog.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.CUSTOM,
                        classes = AutoConfigurationExcludeFilter.class))
class EngineAlone {}
