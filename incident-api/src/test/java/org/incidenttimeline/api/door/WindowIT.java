package org.incidenttimeline.api.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the measures taken of pages see what they are there to see, under the policy of ours. */
class WindowIT {

    private final HttpServer site;

    WindowIT() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        Map<String, String> pages =
                Map.of(
                        "/sound", "",
                        "/picture", "<img src=\"data:image/png;base64,\">",
                        "/pale", "<p style=\"color: #ddd; background: #fff\">Hard to read</p>",
                        "/wide", "<div id=\"wide\" style=\"width: 400px\">Wide</div>",
                        "/boxed",
                                "<div tabindex=\"0\" style=\"overflow: auto\"><p style=\"width: 400px\">Wide</p></div>",
                        "/elsewhere", "<img alt=\"\" src=\"http://elsewhere.invalid/count.gif\">",
                        "/heavy", "<p>" + "x".repeat(60_000) + "</p>");
        pages.forEach(
                (path, body) ->
                        serve(
                                path,
                                """
                                <!DOCTYPE html><html lang="en"><head><title>Sound</title>
                                <meta name="viewport" content="width=device-width"></head>
                                <body><main><h1>Sound</h1><p>Words</p>%s</main></body></html>"""
                                        .formatted(body)));
        site.start();
    }

    private void serve(String path, String page) {
        site.createContext(
                path,
                exchange -> {
                    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.getResponseHeaders()
                            .set(
                                    "Content-Security-Policy",
                                    "script-src 'self'; style-src 'unsafe-inline'");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    private Window open(Screen screen, String path) {
        Window window = Chromium.open(screen);
        window.open(URI.create("http://localhost:" + site.getAddress().getPort() + path));
        return window;
    }

    @Test
    void findsNothingWrongWithASoundPage() {
        try (Window window = open(Screen.wide(320), "/sound")) {
            assertThat(window.axe()).isEmpty();
            assertThat(window.sidewaysScroll()).isEmpty();
            assertThat(window.requestsToOtherHosts()).isEmpty();
            assertThat(window.bytesTransferred()).isBetween(200L, 1_000L);
        }
    }

    @Test
    void findsAPictureWithoutWords() {
        try (Window window = open(Screen.wide(320), "/picture")) {
            assertThat(window.axe()).singleElement().asString().startsWith("image-alt at img");
        }
    }

    @Test
    void findsWordsThatAreHardToRead() {
        try (Window window = open(Screen.wide(320), "/pale")) {
            assertThat(window.axe()).singleElement().asString().startsWith("color-contrast");
        }
    }

    @Test
    void findsWhatSticksOutOfANarrowScreenAndNotWhatScrollsByItself() {
        try (Window wide = open(Screen.wide(320), "/wide");
                Window boxed = open(Screen.wide(320), "/boxed")) {
            assertThat(wide.sidewaysScroll()).hasSize(2).last().asString().contains("id=\"wide\"");
            assertThat(boxed.sidewaysScroll()).isEmpty();
        }
    }

    @Test
    void findsARequestToAnotherHost() {
        try (Window window = open(Screen.wide(320), "/elsewhere")) {
            assertThat(window.requestsToOtherHosts())
                    .containsExactly("http://elsewhere.invalid/count.gif");
        }
    }

    @Test
    void weighsAHeavyPage() {
        try (Window window = open(Screen.wide(320), "/heavy")) {
            assertThat(window.bytesTransferred()).isBetween(60_000L, 61_000L);
        }
    }

    @Test
    void measuresWithoutScriptAllButWhatNeedsIt() {
        try (Window window = open(Screen.wide(320).withoutScript().in("cy"), "/wide")) {
            assertThat(window.sidewaysScroll()).hasSize(2);
            assertThat(window.bytesTransferred()).isPositive();
            assertThatThrownBy(window::axe).hasMessageContaining("script");
        }
    }
}
