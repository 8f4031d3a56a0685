package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One line of the table of routes.
 *
 * @param method GET stands for HEAD too
 * @param path a Spring path pattern
 * @param openness to whom it is open
 * @param roles any of which lets in, when it is for holders of roles
 */
public record Route(HttpMethod method, String path, Openness openness, Set<Role> roles) {

    /** To whom a route is open. */
    public enum Openness {
        /** Anyone; no session, no token and no database is looked at. */
        PUBLIC,

        /** Anyone who is about to sign in. */
        SIGN_IN,

        /** Holders of one of the roles. */
        ROLES
    }

    static Route open(String path) {
        return new Route(HttpMethod.GET, path, Openness.PUBLIC, Set.of());
    }

    /** A form that anyone may send, and that changes nothing. */
    static Route checked(String path) {
        return new Route(HttpMethod.POST, path, Openness.PUBLIC, Set.of());
    }

    static Route signIn(HttpMethod method, String path) {
        return new Route(method, path, Openness.SIGN_IN, Set.of());
    }

    static Route of(HttpMethod method, String path, Set<Role> roles) {
        return new Route(method, path, Openness.ROLES, roles);
    }

    boolean hasPathOf(HttpServletRequest request) {
        return PathPatternRequestMatcher.pathPattern(path).matches(request);
    }

    /** Finds the requests of this route; made once, when the chains are built. */
    RequestMatcher matcher() {
        RequestMatcher stated = PathPatternRequestMatcher.pathPattern(method, path);
        return method.equals(HttpMethod.GET)
                ? new OrRequestMatcher(
                        stated, PathPatternRequestMatcher.pathPattern(HttpMethod.HEAD, path))
                : stated;
    }

    String[] authorities() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
