package org.incidenttimeline.api.analysts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What insiders may take at once.
 *
 * @param streamsPerAccount open streams of one person or machine
 * @param folds how many pasts a node computes at once
 */
@ConfigurationProperties("incident.limits")
record InsideLimits(@DefaultValue("50") int streamsPerAccount, @DefaultValue("8") int folds) {}
