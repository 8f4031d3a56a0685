package org.incidenttimeline.api.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests that reach the database a node takes in a minute, all in one go or bit by bit;
 * finished public answers are not counted.
 *
 * @param requestsPerAddress from one address; many people may share one
 * @param requestsPerAccount of one person or machine
 */
@ConfigurationProperties("incident.limits")
record RequestLimits(
        @DefaultValue("12000") int requestsPerAddress,
        @DefaultValue("6000") int requestsPerAccount) {}
