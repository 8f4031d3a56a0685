package org.incidenttimeline.api.publicsite;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.api.security.ClientAddress;
import org.incidenttimeline.api.security.Full;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.api.security.TooMany;
import org.incidenttimeline.api.stream.Places;
import org.springframework.stereotype.Component;

/** How many public streams may be open, from one address and in all. */
@Component
class StreamLimits {

    private final PublicLimits limits;
    private final Places ofAddresses = new Places(Limit.STREAMS_PER_ADDRESS);
    private final AtomicInteger all = new AtomicInteger();

    StreamLimits(PublicLimits limits, MeterRegistry registry) {
        this.limits = limits;
        Gauge.builder("incident.stream.capacity", limits::streams)
                .description("How many public streams this node takes at once")
                .register(registry);
    }

    /** Lets a reader in, and gives what is to be run when he leaves; refuses one too many. */
    Runnable enter(HttpServletRequest request) {
        if (all.incrementAndGet() > limits.streams()) {
            all.decrementAndGet();
            throw new Full(Limit.STREAMS);
        }
        try {
            Runnable leave =
                    ofAddresses.enter(ClientAddress.of(request), limits.streamsPerAddress());
            return () -> {
                all.decrementAndGet();
                leave.run();
            };
        } catch (TooMany full) {
            all.decrementAndGet();
            throw full;
        }
    }
}
