package org.incidenttimeline.api.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The request in which something is done, if there is one: who makes it, its id, and from where.
 */
record Around(@Nullable UUID actor, @Nullable String requestId, @Nullable String address) {

    /** What the request's id is called where log lines find it too. */
    private static final String REQUEST_ID = "requestId";

    static Around now() {
        return new Around(actorNow(), MDC.get(REQUEST_ID), addressNow());
    }

    private static @Nullable UUID actorNow() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            return null;
        }
        try {
            return UUID.fromString(known.getName());
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static @Nullable String addressNow() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getRemoteAddr()
                : null;
    }
}
