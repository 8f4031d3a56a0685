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
 * @param passwordNumber goes up when the password changes, which ends the sessions of the old one
 * @param erased whether the name was erased and everything else with it, but the id
 */
record StoredAccount(
        UUID id,
        ActorKind kind,
        @Nullable String name,
        Set<Role> roles,
        @Nullable String password,
        int passwordNumber,
        boolean erased) {

    StoredAccount {
        roles = Set.copyOf(roles);
    }

    Account account() {
        return new Account(id, kind, roles);
    }

    PersonCard card() {
        return new PersonCard(
                id, kind, name, roles.stream().sorted().toList(), password != null, erased);
    }
}
