package org.incidenttimeline.api.security;

import static org.incidenttimeline.core.vocabulary.Role.ADMIN;
import static org.incidenttimeline.core.vocabulary.Role.ANALYST;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;
import static org.incidenttimeline.core.vocabulary.Role.DASHBOARD;
import static org.incidenttimeline.core.vocabulary.Role.RESPONDER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.Role;
import org.springframework.http.HttpMethod;

/** The one table of routes and who may use them; what is not in it is denied. */
public final class Routes {

    private static final Set<Role> INSIDERS =
            Set.of(RESPONDER, COMMS_AUTHOR, COMMS_APPROVER, ANALYST, DASHBOARD);
    private static final Set<Role> READERS_OF_DRAFTS =
            Set.of(RESPONDER, COMMS_AUTHOR, COMMS_APPROVER, ANALYST);
    private static final Set<Role> EVERYONE_SIGNED_IN = Set.of(Role.values());

    private static final String LANGUAGE = "/{language:[a-z]{2,3}}";
    private static final String INCIDENT = "/api/v1/incidents/{incident}";
    private static final String DESK = "/internal/incidents/{incident}/desk";
    private static final String STATEMENT = "/internal/incidents/{incident}/statements/{statement}";

    private Routes() {}

    /** Pages and feeds, read in the default language and, under its name, in every other. */
    private static final List<String> IN_EVERY_LANGUAGE =
            List.of(
                    "/",
                    "/history",
                    "/incidents/{publicId}",
                    "/incidents/{publicId}/before/{entry}",
                    "/statements/{publicId}",
                    "/history.atom",
                    "/history.rss",
                    "/feed.json",
                    "/verify",
                    "/notice.txt",
                    "/embed/{name}");

    /** Every route; GET stands for HEAD too. */
    public static final List<Route> TABLE =
            Stream.concat(
                            IN_EVERY_LANGUAGE.stream()
                                    .flatMap(
                                            path ->
                                                    Stream.of(
                                                            Route.open(path),
                                                            Route.open(LANGUAGE + path))),
                            routes())
                    .toList();

    private static Stream<Route> routes() {
        return Stream.of(
                // Public: anyone, never signed in.
                Route.open(LANGUAGE),
                Route.open("/statements/{publicId}.json"),
                Route.open("/statements/{publicId}.jws"),
                Route.open("/chain.json"),
                Route.open("/checkpoint"),
                Route.open("/.well-known/{name}"),
                Route.open("/verify.json"),
                Route.checked("/verify"),
                Route.checked(LANGUAGE + "/verify"),
                Route.open("/api/v1/public/**"),
                Route.open("/api/v2/**"),
                Route.open("/problems/{slug}"),
                Route.open("/assets/**"),
                Route.open("/favicon.ico"),
                Route.open("/robots.txt"),
                Route.open("/confirmed.json"),

                // Signing in and out; the forms themselves are handled by the chain.
                Route.signIn(GET, "/login"),
                Route.signIn(POST, "/login"),
                Route.signIn(GET, "/oauth2/authorization/{provider}"),
                Route.signIn(GET, "/login/oauth2/code/{provider}"),
                Route.of(POST, "/logout", EVERYONE_SIGNED_IN),

                // Internal pages.
                Route.of(GET, "/internal", EVERYONE_SIGNED_IN),
                Route.of(GET, "/internal/account", EVERYONE_SIGNED_IN),
                Route.of(POST, "/internal/account/password", EVERYONE_SIGNED_IN),
                Route.of(GET, "/internal/audit", Set.of(ADMIN, ANALYST)),
                Route.of(GET, "/internal/openapi", EVERYONE_SIGNED_IN),
                Route.of(GET, "/internal/swagger-ui/**", EVERYONE_SIGNED_IN),
                Route.of(GET, "/internal/incidents", INSIDERS),
                Route.of(GET, DESK, READERS_OF_DRAFTS),
                Route.of(GET, DESK + "/new", Set.of(COMMS_AUTHOR)),
                Route.of(POST, DESK + "/new", Set.of(COMMS_AUTHOR)),
                Route.of(GET, STATEMENT, READERS_OF_DRAFTS),
                Route.of(GET, STATEMENT + "/revise", Set.of(COMMS_AUTHOR)),
                deed("revise", COMMS_AUTHOR),
                deed("submit", COMMS_AUTHOR),
                deed("discard", COMMS_AUTHOR),
                deed("approve", COMMS_APPROVER),
                deed("reject", COMMS_APPROVER),
                deed("publish", COMMS_APPROVER),
                deed("publish-urgently", COMMS_APPROVER),
                deed("schedule", COMMS_APPROVER),
                deed("cancel-schedule", COMMS_APPROVER),
                deed("withdraw", COMMS_APPROVER),
                deed("review", COMMS_APPROVER),
                Route.of(GET, "/internal/incidents/{incident}", INSIDERS),
                Route.of(GET, "/internal/incidents/{incident}/impact", INSIDERS),
                Route.of(GET, "/internal/incidents/{incident}/impact/{list}", INSIDERS),
                Route.of(GET, "/openapi.json", EVERYONE_SIGNED_IN),
                Route.of(GET, "/openapi.json.yaml", EVERYONE_SIGNED_IN),
                Route.of(GET, "/openapi.json/swagger-config", EVERYONE_SIGNED_IN),

                // Internal reads.
                Route.of(GET, "/api/v1/incidents", INSIDERS),
                Route.of(GET, INCIDENT, INSIDERS),
                Route.of(GET, INCIDENT + "/views/{view}", INSIDERS),
                Route.of(GET, INCIDENT + "/views/{view}/diff", INSIDERS),
                Route.of(GET, INCIDENT + "/views/impact/history/{list}", INSIDERS),
                Route.of(GET, "/api/v1/views/notice", INSIDERS),
                Route.of(GET, INCIDENT + "/statements", READERS_OF_DRAFTS),
                Route.of(GET, INCIDENT + "/statements/{statement}", READERS_OF_DRAFTS),
                Route.of(GET, INCIDENT + "/events", Set.of(ANALYST)),
                Route.of(GET, INCIDENT + "/stream", INSIDERS),
                Route.of(GET, "/api/v1/channels", INSIDERS),

                // The catalogue.
                Route.of(POST, "/api/v1/channels", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/channels/{channel}/revise", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/channels/{channel}/retire", Set.of(ADMIN)),

                // Life, channels, knowledge.
                Route.of(POST, "/api/v1/incidents", Set.of(RESPONDER)),
                command("change-severity", RESPONDER),
                command("change-phase", RESPONDER),
                command("resolve", RESPONDER),
                command("reopen", RESPONDER),
                command("strike-entry", RESPONDER),
                command("pause-channel", RESPONDER),
                command("degrade-channel", RESPONDER),
                command("mark-channel-unavailable", RESPONDER),
                command("restore-channel", RESPONDER),
                command("confirm-channel-operating", RESPONDER),
                command("record-finding", RESPONDER),
                command("revise-finding", RESPONDER),
                command("record-commentary", RESPONDER),
                command("engage-party", RESPONDER),
                command("assess-impact", RESPONDER),
                command("start-clock", RESPONDER),
                command("record-notification", RESPONDER),
                command("close-clock", RESPONDER),

                // Statements.
                command("draft-statement", COMMS_AUTHOR),
                command("revise-statement", COMMS_AUTHOR),
                command("submit-statement", COMMS_AUTHOR),
                command("discard-statement", COMMS_AUTHOR),
                command("approve-statement", COMMS_APPROVER),
                command("reject-statement", COMMS_APPROVER),
                command("publish-statement", COMMS_APPROVER),
                command("publish-urgently", COMMS_APPROVER),
                command("review-urgent-publication", COMMS_APPROVER),
                command("schedule-statement", COMMS_APPROVER),
                command("cancel-schedule", COMMS_APPROVER),
                command("withdraw-statement", COMMS_APPROVER),

                // People, tokens, parked sequences, backups.
                Route.of(GET, "/api/v1/people", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/people", Set.of(ADMIN)),
                Route.of(GET, "/api/v1/people/{person}", Set.of(ADMIN)),
                Route.of(PATCH, "/api/v1/people/{person}", Set.of(ADMIN)),
                Route.of(DELETE, "/api/v1/people/{person}", Set.of(ADMIN)),
                Route.of(GET, "/api/v1/tokens", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/tokens", Set.of(ADMIN)),
                Route.of(DELETE, "/api/v1/tokens/{id}", Set.of(ADMIN)),
                Route.of(GET, "/api/v1/audit", Set.of(ADMIN, ANALYST)),
                Route.of(GET, "/api/v1/audit.csv", Set.of(ADMIN, ANALYST)),
                Route.of(GET, "/api/v1/parked", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/parked/{id}/retry", Set.of(ADMIN)),
                Route.of(POST, "/api/v1/backups", Set.of(ADMIN)));
    }

    private static Route command(String name, Role role) {
        return Route.of(POST, INCIDENT + "/" + name, Set.of(role));
    }

    private static Route deed(String name, Role role) {
        return Route.of(POST, STATEMENT + "/" + name, Set.of(role));
    }

    /** The pattern of the first route that has the request's path. */
    static String pathOf(HttpServletRequest request) {
        return TABLE.stream()
                .filter(route -> route.hasPathOf(request))
                .map(Route::path)
                .findFirst()
                .orElseThrow();
    }

    /** The methods that some route of this path takes; empty when there is no such path. */
    static List<HttpMethod> methodsOf(HttpServletRequest request) {
        return TABLE.stream()
                .filter(route -> route.hasPathOf(request))
                .map(Route::method)
                .distinct()
                .toList();
    }
}
