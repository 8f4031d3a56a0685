package org.incidenttimeline.api.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A door as the running program has it, whoever put it there.
 *
 * @param path a pattern
 */
public record Door(String method, String path) {

    /** Only the container goes there, with a request that was refused already. */
    private static final String ERRORS = "/error";

    /** Signing in and out are doors of the chain of people, which tells nobody of them. */
    private static final Set<Door> OF_THE_CHAIN =
            Set.of(
                    new Door("POST", "/login"),
                    new Door("POST", "/logout"),
                    // Once a provider is configured; ProviderSignInIT goes through them.
                    new Door("GET", "/oauth2/authorization/{provider}"),
                    new Door("GET", "/login/oauth2/code/{provider}"));

    /** A path with something in place of its variables. */
    String example() {
        return example(path);
    }

    static String example(String path) {
        return path.replaceAll("\\{language[^/]*}+", "cy")
                .replaceAll("\\{[^/]*?}", "0b54a0f6-9c63-4d4c-8a53-5a4b6f6c1d2e")
                .replace("**", "x")
                .replace("*", "");
    }

    /** What all mappings lead to; a kind of mapping nobody thought of is refused. */
    public static Set<Door> of(Collection<HandlerMapping> mappings) {
        Set<Door> doors = new TreeSet<>(BY_PATH);
        for (HandlerMapping mapping : mappings) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping it ->
                        it.getHandlerMethods().keySet().forEach(info -> doors.addAll(of(info)));
                case AbstractUrlHandlerMapping it -> {
                    it.getHandlerMap().keySet().forEach(path -> doors.add(new Door("GET", path)));
                    if (it.getRootHandler() != null || it.getDefaultHandler() != null) {
                        throw new AssertionError("a handler for whatever is left: " + it);
                    }
                }
                case RouterFunctionMapping it when it.getRouterFunction() == null -> {}
                default -> throw new AssertionError("an unknown kind of mapping: " + mapping);
            }
        }
        doors.addAll(OF_THE_CHAIN);
        return doors;
    }

    private static List<Door> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<Door> doors = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            for (RequestMethod method :
                    methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                doors.add(new Door(method.name(), path));
            }
        }
        return doors;
    }

    private static final Comparator<Door> BY_PATH =
            Comparator.comparing(Door::path).thenComparing(Door::method);

    /** Those that no line of the table names; a line for GET lets HEAD in, and nobody else. */
    static List<Door> unclassified(Collection<Door> doors, List<Route> table) {
        return doors.stream()
                .filter(door -> !door.path().equals(ERRORS))
                .filter(door -> table.stream().noneMatch(door::isLetInBy))
                .toList();
    }

    private boolean isLetInBy(Route route) {
        String taken = method.equals("HEAD") ? "GET" : method;
        return route.method().name().equals(taken) && matches(route.path(), example());
    }

    /** Lines of the table behind which there is nothing. */
    static List<Route> unserved(Collection<Door> doors, Set<String> files, List<Route> table) {
        return table.stream()
                .filter(route -> doors.stream().noneMatch(door -> door.isLetInBy(route)))
                .filter(
                        route ->
                                !route.method().name().equals("GET")
                                        || files.stream()
                                                .noneMatch(it -> matches(route.path(), it)))
                .toList();
    }

    static boolean matches(String pattern, String path) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        return parsed.matches(PathContainer.parsePath(path));
    }

    /** Paths to try: one for each door, and each line of the table. */
    public static Set<String> examples(Collection<Door> doors, List<Route> table) {
        Set<String> paths = doors.stream().map(Door::example).collect(Collectors.toSet());
        table.forEach(route -> paths.add(example(route.path())));
        return new TreeSet<>(paths);
    }
}
