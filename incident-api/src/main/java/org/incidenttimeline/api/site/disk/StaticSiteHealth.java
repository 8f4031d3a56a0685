package org.incidenttimeline.api.site.disk;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** DEGRADED while this node ought to write the static site and cannot; the node itself serves. */
@Component("siteDirectory")
class StaticSiteHealth implements HealthIndicator {

    private final StaticSite site;

    StaticSiteHealth(StaticSite site) {
        this.site = site;
    }

    @Override
    public Health health() {
        String trouble = site.trouble();
        return trouble == null
                ? Health.up().build()
                : Health.status("DEGRADED").withDetail("trouble", trouble).build();
    }
}
