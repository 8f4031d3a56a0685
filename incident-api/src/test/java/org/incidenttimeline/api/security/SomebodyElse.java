package org.incidenttimeline.api.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A real provider of sign-ins: it confirms whoever says their name with the right password. */
final class SomebodyElse implements AutoCloseable {

    static final String CLIENT = "incident-timeline";
    static final String SECRET = "secret-of-the-client";
    private static final String PASSWORD = "known-to-the-provider-alone";

    private final ConfigurableApplicationContext context =
            new SpringApplicationBuilder(Server.class)
                    .web(WebApplicationType.SERVLET)
                    .properties("logging.level.root=warn", "spring.main.banner-mode=off")
                    .run();

    /** No stereotype, so that the whole program never finds it. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory web() {
            TomcatServletWebServerFactory web = new TomcatServletWebServerFactory(0);
            // All is answered by filters, which run before a servlet only.
            web.setRegisterDefaultServlet(true);
            return web;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                    .httpBasic(
                            it ->
                                    it.securityContextRepository(
                                            new HttpSessionSecurityContextRepository()))
                    .build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://localhost:1/not-yet"));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(
                    new JWKSet(new RSAKeyGenerator(2048).keyID("one").generate()));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
        }
    }

    private static RegisteredClient client(String redirect) {
        return RegisteredClient.withId("one")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** How it names itself: by another host than the program's, so that cookies keep apart. */
    String issuer() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Lets people come back to this address only. */
    void sendsBackTo(URI address) {
        context.getBean(InMemoryRegisteredClientRepository.class).save(client(address.toString()));
    }

    /** What it answers to somebody who was sent to it and says who they are. */
    HttpResponse<String> asked(URI address, String subject) throws Exception {
        String said = subject + ":" + PASSWORD;
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(issuer()))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            said.getBytes(StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return http.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    static String newSubject() {
        return "subject-" + UUID.randomUUID();
    }

    @Override
    public void close() {
        context.close();
    }
}
