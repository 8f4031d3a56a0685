package org.incidenttimeline.api.security;

import java.io.Serial;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/**
 * Who makes this request, as looked up for this request.
 *
 * @param id the pseudonymous id that events carry
 * @param kind person or machine
 * @param roles the roles held now
 */
public record Account(UUID id, ActorKind kind, Set<Role> roles)
        implements OAuth2AuthenticatedPrincipal {

    @Serial private static final long serialVersionUID = 1L;

    public Account {
        roles = Set.copyOf(roles);
    }

    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream().map(role -> new SimpleGrantedAuthority(role.name())).toList();
    }
}
