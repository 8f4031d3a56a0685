package org.incidenttimeline.api.attacks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests that no client library would send, each whole, with the status it must get. */
final class Oddities {

    private static final String LONG = "x".repeat(100_000);
    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Those that the container and the firewall refuse, on whichever port. */
    static final Map<String, Integer> REFUSED = refused();

    private Oddities() {}

    private static Map<String, Integer> refused() {
        Map<String, Integer> all = new TreeMap<>();
        for (String target :
                List.of(
                        "//internal/incidents",
                        "/internal;x=1/incidents",
                        "/internal/incidents;jsessionid=1",
                        "/a%2fb",
                        "/a%00",
                        "/a%0d%0aSet-Cookie:%20x=y",
                        "/" + LONG,
                        "/<a>",
                        "/\\internal",
                        "/%zz",
                        "/../..",
                        "/..;/internal",
                        "/public/..;/internal",
                        "/%2e%2e%2finternal",
                        "/%c0%ae%c0%ae/",
                        "/%u002e",
                        "*",
                        "http://evil.example/",
                        "http://evil.example:99999/")) {
            all.put("GET " + target + " HTTP/1.1" + END, 400);
        }
        for (String method : List.of("FOO", "PROPFIND", "get", "MKCOL", "SEARCH")) {
            all.put(method + " /internal/incidents HTTP/1.1" + END, 400);
        }
        all.put("TRACE / HTTP/1.1" + END, 405);
        all.put("CONNECT x:80 HTTP/1.1" + END, 501);
        all.put("GET / HTTP/0.9" + END, 505);
        all.put("HEAD / HTTP/0.9" + END, 505);
        all.put("GET / HTTP/2.0" + END, 505);
        all.put("G\0T / HTTP/1.1" + END, 400);
        all.put("nonsense" + END, 400);
        all.put("GET / HTTP/1.1\r\nX: " + LONG + END, 400);
        all.put("GET / HTTP/1.1" + "\r\nX: y".repeat(300) + END, 400);
        all.put("GET / HTTP/1.1\r\nTwo Words: x" + END, 400);
        all.put("GET / HTTP/1.1\r\nHost: other" + END, 400);
        all.put("GET / HTTP/1.1\r\nExpect: more" + END, 417);
        all.put("POST / HTTP/1.1\r\nTransfer-Encoding: foo" + END, 501);
        all.put("POST / HTTP/1.1\r\nContent-Length: -1" + END, 400);
        all.put("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + END, 400);
        return all;
    }
}
