package org.incidenttimeline.api.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More was asked for than one address, or one account, may ask for. */
public final class TooMany extends ResponseStatusException implements Limited {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final long seconds;

    /**
     * @param seconds after how many to ask again
     */
    public TooMany(Limit limit, long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.limit = limit;
        this.seconds = seconds;
    }

    @Override
    public Limit limit() {
        return limit;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }
}
