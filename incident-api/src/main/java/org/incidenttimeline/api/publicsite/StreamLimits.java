package org.incidenttimeline.api.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.api.security.ClientAddress;
import org.incidenttimeline.api.security.TooMany;
import org.incidenttimeline.api.stream.Places;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How many public streams may be open, from one address and in all. */
@Component
class StreamLimits {

    private final PublicLimits limits;
    private final Places ofAddresses = new Places();
    private final AtomicInteger all = new AtomicInteger();

    StreamLimits(PublicLimits limits) {
        this.limits = limits;
    }

    /** Lets a reader in, and gives what is to be run when he leaves; refuses one too many. */
    Runnable enter(HttpServletRequest request) {
        if (all.incrementAndGet() > limits.streams()) {
            all.decrementAndGet();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
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
