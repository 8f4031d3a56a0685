package org.incidenttimeline.api.security;

import java.util.Set;
import java.util.regex.Pattern;
import org.incidenttimeline.api.door.Wire;
import org.jspecify.annotations.Nullable;

/** What a visitor must be answered, by the table of routes alone. */
enum Expected {
    LET_IN,
    PREFLIGHT,
    SENT_TO_SIGN_IN,
    SENT_BACK_TO_SIGN_IN,
    UNREADABLE,
    UNKNOWN,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_TAKEN;

    private static final Pattern ANY_ORIGIN =
            Pattern.compile(
                    "/api/v1/public/.*|/api/v2/.*|(/cy)?/(history\\.(atom|rss)|feed\\.json)");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /**
     * The rule, in its order: what HTTP does not know is refused before anyone is asked; the first
     * line of the table for the method and the path decides; without one there is nothing there, or
     * nothing by that method; what changes something and comes with a session must come from our
     * form; a stranger is asked to sign in at pages and refused elsewhere; then the roles.
     */
    static Expected of(String method, String path, Visitor who) {
        if (method.equals("TRACE")) {
            return METHOD_NOT_TAKEN;
        }
        if (method.equals("FOO")) {
            return UNREADABLE;
        }
        Route route = first(method, path);
        boolean stranger = who.kind() == Visitor.Kind.NOBODY;
        boolean page = !path.startsWith("/api/") && !path.startsWith("/openapi.json");
        if (route == null) {
            return withoutLine(method, path, stranger && page);
        }
        boolean changes = CHANGING.contains(method);
        return switch (route.openness()) {
            case PUBLIC -> LET_IN;
            case SIGN_IN -> changes ? signingIn(who) : who.isUnknown() ? UNKNOWN : LET_IN;
            case ROLES -> {
                if (who.kind() == Visitor.Kind.SESSION && changes) {
                    yield FORBIDDEN;
                }
                if (who.isUnknown()) {
                    yield UNKNOWN;
                }
                if (stranger) {
                    yield changes
                            ? path.matches("/(api|internal)/.*") ? UNKNOWN : FORBIDDEN
                            : page && method.equals("GET") ? SENT_TO_SIGN_IN : UNKNOWN;
                }
                yield who.holds(route) ? LET_IN : FORBIDDEN;
            }
        };
    }

    private static Expected withoutLine(String method, String path, boolean strangerAtPage) {
        if (method.equals("OPTIONS") && ANY_ORIGIN.matcher(path).matches()) {
            return PREFLIGHT;
        }
        boolean other = Routes.TABLE.stream().anyMatch(it -> Door.matches(it.path(), path));
        return !other
                ? NOT_FOUND
                : strangerAtPage && method.equals("GET") ? SENT_TO_SIGN_IN : METHOD_NOT_TAKEN;
    }

    /** Nobody is given a session whose form it was not; a token has none. */
    private static Expected signingIn(Visitor who) {
        return switch (who.kind()) {
            case NOBODY, SESSION -> FORBIDDEN;
            case SESSION_WITH_FORM_TOKEN -> SENT_BACK_TO_SIGN_IN;
            case UNKNOWN_TOKEN -> UNKNOWN;
            case PERSON, MACHINE -> METHOD_NOT_TAKEN;
        };
    }

    static @Nullable Route first(String method, String path) {
        String taken = method.equals("HEAD") ? "GET" : method;
        return Routes.TABLE.stream()
                .filter(it -> it.method().name().equals(taken) && Door.matches(it.path(), path))
                .findFirst()
                .orElse(null);
    }

    boolean isMetBy(Wire.Reply reply) {
        boolean toSignIn = reply.header("location").contains("/login");
        return switch (this) {
            case LET_IN ->
                    reply.status() < 500
                            && !toSignIn
                            && !Set.of(401, 403, 405).contains(reply.status());
            case PREFLIGHT -> reply.status() == 200;
            case SENT_TO_SIGN_IN ->
                    reply.status() == 302 && reply.header("location").endsWith("/login");
            // So many wrong sign-ins are throttled at last.
            case SENT_BACK_TO_SIGN_IN ->
                    (reply.status() == 302 && toSignIn) || reply.status() == 429;
            case UNREADABLE -> reply.status() == 400;
            case UNKNOWN -> reply.status() == 401;
            case FORBIDDEN -> reply.status() == 403;
            case NOT_FOUND -> reply.status() == 404;
            case METHOD_NOT_TAKEN -> reply.status() == 405;
        };
    }
}
