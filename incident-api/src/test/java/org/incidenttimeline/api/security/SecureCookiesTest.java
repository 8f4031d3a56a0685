package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

/** Cookies go over TLS alone where the operator says that readers come by it. */
class SecureCookiesTest {

    @Test
    void areSecureWhereTheSiteIsReachedByHttps() throws Exception {
        assertThat(secure("https://status.example")).isTrue();
        assertThat(secure("HTTPS://status.example")).isTrue();
        assertThat(secure("http://localhost:8080")).isFalse();
    }

    private static boolean secure(String site) throws Exception {
        MockServletContext servlets = new MockServletContext();
        new SecureCookies().cookies(URI.create(site)).onStartup(servlets);
        return servlets.getSessionCookieConfig().isSecure();
    }
}
