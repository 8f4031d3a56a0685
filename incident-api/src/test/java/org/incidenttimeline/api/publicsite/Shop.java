package org.incidenttimeline.api.publicsite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A site of another origin that lets nothing in but our banner. */
final class Shop implements AutoCloseable {

    private final HttpServer server;
    private final String policy;

    private Shop(HttpServer server, String policy) {
        this.server = server;
        this.policy = policy;
    }

    /** Takes scripts and frames of one origin, which it shows as one piece of HTML. */
    static Shop showing(String html, URI origin) {
        Shop shop =
                new Shop(
                        server(),
                        "default-src 'none'; img-src data:; script-src %s; frame-src %s; style-src 'self'"
                                .formatted(origin, origin));
        shop.server.createContext("/", it -> shop.answer(it, 200, page(html)));
        shop.server.start();
        return shop;
    }

    private static String page(String html) {
        return """
        <!DOCTYPE html><html lang="en"><head><title>Shop</title>
        <meta name="viewport" content="width=device-width">
        <link rel="icon" href="data:,"></head>
        <body><main><h1>Shop</h1>%s<p id="goods">Coats and shoes</p></main></body></html>"""
                .formatted(html);
    }

    /** What stands at our address while we are broken. */
    static Shop broken() {
        Shop shop = new Shop(server(), "default-src 'none'");
        shop.server.createContext("/", it -> shop.answer(it, 500, "Broken"));
        shop.server.start();
        return shop;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Another host than ours, on this machine all the same. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
