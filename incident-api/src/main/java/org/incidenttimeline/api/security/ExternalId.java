package org.incidenttimeline.api.security;

import java.net.URI;
import java.net.URISyntaxException;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is to a provider of sign-ins; both parts absent for nobody.
 *
 * @param issuer the provider, as it names itself in its tokens
 * @param subject the person, in the claim that is looked at
 */
public record ExternalId(@Nullable String issuer, @Nullable String subject) {

    /** Nobody to any provider. */
    public static final ExternalId NOBODY = new ExternalId(null, null);

    private static final int LONGEST_ISSUER = 300;
    private static final int LONGEST_SUBJECT = 255;

    /** As given in a request; refuses half of it and what no provider can be called. */
    static ExternalId checked(ExternalId given) {
        if (given.equals(NOBODY)) {
            return NOBODY;
        }
        String issuer = Given.line("externalId.issuer", given.issuer(), LONGEST_ISSUER);
        if (!isAddress(issuer)) {
            throw new InvalidValue("externalId.issuer", "must be an address of http or https");
        }
        return new ExternalId(
                issuer, Given.line("externalId.subject", given.subject(), LONGEST_SUBJECT));
    }

    private static boolean isAddress(String issuer) {
        try {
            URI address = new URI(issuer);
            return address.getHost() != null && address.getScheme().matches("https?");
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
