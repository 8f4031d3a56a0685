package org.incidenttimeline.api.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets cookies travel over TLS alone where readers reach the site by https; a request that came by
 * https gets such a cookie anyway.
 */
@Configuration(proxyBeanMethods = false)
class SecureCookies {

    @Bean
    ServletContextInitializer cookies(
            @Value("${incident.public-base-url:#{null}}") @Nullable URI site) {
        boolean secure = site != null && "https".equalsIgnoreCase(site.getScheme());
        return servlets -> {
            if (secure) {
                servlets.getSessionCookieConfig().setSecure(true);
            }
        };
    }
}
