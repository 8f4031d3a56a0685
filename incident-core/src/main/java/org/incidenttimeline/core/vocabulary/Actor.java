package org.incidenttimeline.core.vocabulary;

import java.util.Set;

/**
 * Who acts: taken from the metadata of a command, which the door fills in.
 *
 * @param id the pseudonymous id of the person or service account; never a name
 * @param kind person or machine
 * @param roles the roles held when the command was given
 * @param requestId the request that carried the command, for the log
 */
public record Actor(String id, ActorKind kind, Set<Role> roles, String requestId) {

    public boolean isPerson() {
        return kind == ActorKind.PERSON;
    }
}
