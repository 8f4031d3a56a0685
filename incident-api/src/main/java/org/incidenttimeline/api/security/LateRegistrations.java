package org.incidenttimeline.api.security;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Asks a provider about itself when somebody first signs in through it: one that cannot be reached
 * must not keep the program from starting, nor keep out those of another.
 */
final class LateRegistrations implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> asked = new ConcurrentHashMap<>();

    LateRegistrations(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration known = asked.get(id);
        if (known == null && settings.getRegistration().containsKey(id)) {
            known = ask(id);
            asked.put(id, known);
        }
        return known;
    }

    private ClientRegistration ask(String id) {
        OAuth2ClientProperties alone = new OAuth2ClientProperties();
        alone.getProvider().putAll(settings.getProvider());
        alone.getRegistration().put(id, settings.getRegistration().get(id));
        return Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id));
    }
}
