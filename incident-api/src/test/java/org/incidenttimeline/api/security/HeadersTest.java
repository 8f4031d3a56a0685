package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A27: what is asked for over TLS is to be asked for over TLS from then on. */
class HeadersTest {

    @Test
    void demandTlsWhereThereIsTls() {
        assertThat(answer(true)).isEqualTo("max-age=31536000 ; includeSubDomains");
        assertThat(answer(false)).isNull();
    }

    @Test
    void areTheSameFromThePublicSite() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        PublicHeaders.write(request, response, "/history");

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(answer(true));
    }

    private static @Nullable String answer(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Headers.write(request, response);
        return response.getHeader("Strict-Transport-Security");
    }
}
