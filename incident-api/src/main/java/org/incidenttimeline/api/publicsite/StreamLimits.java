package org.incidenttimeline.api.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.incidenttimeline.api.problem.TooMany;
import org.incidenttimeline.api.security.ClientAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How many public streams may be open, from one address and in all. */
@Component
class StreamLimits {

    private static final int COME_BACK_SECONDS = 30;

    private final PublicLimits limits;
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
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
        String address = ClientAddress.of(request);
        if (open.merge(address, 1, Integer::sum) > limits.streamsPerAddress()) {
            leave(address);
            throw new TooMany(COME_BACK_SECONDS);
        }
        return () -> leave(address);
    }

    private void leave(String address) {
        all.decrementAndGet();
        open.computeIfPresent(address, (it, count) -> count == 1 ? null : count - 1);
    }
}
