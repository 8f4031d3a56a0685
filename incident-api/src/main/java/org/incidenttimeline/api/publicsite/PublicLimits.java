package org.incidenttimeline.api.publicsite;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What anyone may take of the public site at once.
 *
 * @param streams open streams of a node in all
 * @param streamsPerAddress open streams from one address; many people may share one
 * @param checksPerMinute messages checked for one address in a minute
 */
@ConfigurationProperties("incident.limits")
record PublicLimits(
        @DefaultValue("20000") int streams,
        @DefaultValue("500") int streamsPerAddress,
        @DefaultValue("30") int checksPerMinute) {}
