package org.incidenttimeline.api.security;

import java.util.List;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of a person or a service account; never a password.
 *
 * @param name null once erased
 * @param signsIn whether there is a password to sign in to pages with
 * @param externalId who they are to a provider of sign-ins, if anyone
 */
public record PersonCard(
        UUID person,
        ActorKind kind,
        @Nullable String name,
        List<Role> roles,
        boolean signsIn,
        @Nullable ExternalId externalId,
        boolean erased) {}
