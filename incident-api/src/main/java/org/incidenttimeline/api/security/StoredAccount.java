package org.incidenttimeline.api.security;

import java.util.Set;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person or a service account as stored.
 *
 * @param name null once erased
 * @param roles what it may do
 * @param password the encoded password, or null when it cannot sign in to pages
 * @param credentials goes up when roles, the password or the external sign-in change, which ends
 *     the sessions of before
 * @param erased whether the name was erased and everything else with it, but the id
 * @param external who they are to a provider of sign-ins
 */
record StoredAccount(
        UUID id,
        ActorKind kind,
        @Nullable String name,
        Set<Role> roles,
        @Nullable String password,
        int credentials,
        boolean erased,
        ExternalId external) {

    StoredAccount {
        roles = Set.copyOf(roles);
    }

    Account account() {
        return new Account(id, kind, roles);
    }

    PersonCard card() {
        return new PersonCard(
                id,
                kind,
                name,
                roles.stream().sorted().toList(),
                password != null,
                external.equals(ExternalId.NOBODY) ? null : external,
                erased);
    }
}
