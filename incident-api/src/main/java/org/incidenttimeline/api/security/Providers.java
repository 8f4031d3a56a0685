package org.incidenttimeline.api.security;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/**
 * Providers of sign-ins that the operator configured ({@code
 * spring.security.oauth2.client.registration}); without one there is none of this.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Providers {

    private final OAuth2ClientProperties settings;
    private final Subjects subjects;

    Providers(
            OAuth2ClientProperties settings,
            Accounts accounts,
            SignIns signIns,
            @Value("${incident.external-id-claim:sub}") String claim) {
        this.settings = settings;
        this.subjects = new Subjects(accounts, signIns, claim);
    }

    @Bean
    ClientRegistrationRepository registrations() {
        return new LateRegistrations(settings);
    }

    /** A provider as the page of the form shows it. */
    record Provider(String path, String name) {}

    List<Provider> all() {
        return settings.getRegistration().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        it ->
                                new Provider(
                                        "/oauth2/authorization/" + it.getKey(),
                                        Objects.requireNonNullElse(
                                                it.getValue().getClientName(), it.getKey())))
                .toList();
    }

    /** Lets those in whom they confirm, by the rules of every session. */
    void letIn(HttpSecurity http, SignInAnswers answers) {
        http.oauth2Login(
                it ->
                        it.withObjectPostProcessor(unreachable(answers))
                                .loginPage("/login")
                                .defaultSuccessUrl("/internal")
                                .failureHandler(answers::turnedAway)
                                .authorizedClientRepository(new NothingKept())
                                .userInfoEndpoint(
                                        who ->
                                                who.oidcUserService(subjects)
                                                        .userService(
                                                                notOpenId -> {
                                                                    throw Subjects.refused(
                                                                            "openid_needed");
                                                                })));
    }

    /** A provider that cannot be asked about itself lets nobody in, like any other failure. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unreachable(
            SignInAnswers answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F sending) {
                sending.setAuthenticationFailureHandler(answers::turnedAway);
                return sending;
            }
        };
    }
}
