package org.incidenttimeline.api.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** More was asked for than one address, or one account, may ask for. */
public final class TooMany extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /**
     * @param seconds after how many to ask again
     */
    public TooMany(long seconds) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.seconds = seconds;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }
}
