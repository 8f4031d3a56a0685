package org.incidenttimeline.core.vocabulary;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts: taken from the metadata of a command, which the door fills in.
 *
 * @param id the pseudonymous id of the person or service account; never a name
 * @param kind person or machine
 * @param roles the roles held when the command was given
 * @param requestId the request that carried the command, for the log
 */
public record Actor(String id, ActorKind kind, Set<Role> roles, String requestId) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isPerson() {
        return kind == ActorKind.PERSON;
    }

    /** This actor as metadata of a command: strings only. */
    public Map<String, String> asMetaData() {
        return Map.of(
                "actor",
                id,
                "kind",
                kind.name(),
                "roles",
                roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                "requestId",
                requestId);
    }
}
