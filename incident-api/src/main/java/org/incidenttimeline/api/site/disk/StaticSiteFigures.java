package org.incidenttimeline.api.site.disk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How old the static site is, told by the one node that is to write it. */
@Component
class StaticSiteFigures implements MeterBinder {

    private final StaticSite site;

    StaticSiteFigures(StaticSite site) {
        this.site = site;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("incident.static.site.age", site, TimeUnit.SECONDS, it -> seconds(it))
                .description("How long ago the files were confirmed to be the public site")
                .register(registry);
    }

    private static double seconds(StaticSite site) {
        Duration age = site.age();
        return age == null ? Double.NaN : age.toMillis() / 1000.0;
    }
}
