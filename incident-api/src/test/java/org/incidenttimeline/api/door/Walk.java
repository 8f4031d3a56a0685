package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every page that a reader can reach by its links.
 *
 * @param pages in the order in which they were found
 * @param dead links that lead nowhere, each with the page it stands on
 */
public record Walk(Set<URI> pages, List<String> dead) {

    private static final int MOST = 150;
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]')].map(it => it.href)";

    /**
     * Follows every link of the same host whose path suits, and fails when there is no end of them;
     * what is no page is asked for and not opened.
     */
    public static Walk from(Window window, URI start, Predicate<String> path) {
        Map<URI, URI> foundOn = new HashMap<>(Map.of(start, start));
        Walk walk = new Walk(new LinkedHashSet<>(), new ArrayList<>());
        Queue<URI> ahead = new ArrayDeque<>(Set.of(start));
        while (!ahead.isEmpty()) {
            URI next = ahead.remove();
            APIResponse answer = window.page().context().request().head(next.toString());
            if (answer.status() != 200) {
                walk.dead.add("%d %s on %s".formatted(answer.status(), next, foundOn.get(next)));
            } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                walk.pages.add(next);
                assertThat(walk.pages).as("pages without end").hasSizeLessThan(MOST);
                window.open(next);
                for (String link : window.lines(LINKS)) {
                    URI there = URI.create(link.replaceFirst("#.*", ""));
                    if (start.getAuthority().equals(there.getAuthority())
                            && path.test(there.getPath())
                            && foundOn.putIfAbsent(there, next) == null) {
                        ahead.add(there);
                    }
                }
            }
        }
        return walk;
    }
}
