package org.incidenttimeline.api.security;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the person whom a provider confirmed. Only one whom an administrator named is let in, and
 * only by the provider that was named with them.
 */
final class Subjects implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The error of somebody whom the provider knows and we do not. */
    static final String UNKNOWN = "unknown_subject";

    private final Accounts accounts;
    private final SignIns signIns;
    private final String claim;

    Subjects(Accounts accounts, SignIns signIns, String claim) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.claim = claim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String issuer = Objects.toString(request.getIdToken().getClaim("iss"), "");
        Object subject = request.getIdToken().getClaim(claim);
        StoredAccount person =
                isOfThisProvider(request, issuer) && subject instanceof String stated
                        ? accounts.external(issuer, stated)
                        : null;
        if (person == null) {
            signIns.failed(null, SignIns.Way.PROVIDER, SignIns.Reason.UNKNOWN_SUBJECT);
            throw refused(UNKNOWN);
        }
        return signIns.succeeded(person, SignIns.Way.PROVIDER);
    }

    /** A provider cannot speak for another one; so it must be configured with its issuer. */
    private static boolean isOfThisProvider(OidcUserRequest request, String issuer) {
        @Nullable String known =
                request.getClientRegistration().getProviderDetails().getIssuerUri();
        return issuer.equals(known);
    }

    static OAuth2AuthenticationException refused(String error) {
        return new OAuth2AuthenticationException(new OAuth2Error(error));
    }
}
