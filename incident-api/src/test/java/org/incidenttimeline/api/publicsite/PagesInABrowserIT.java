package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import org.incidenttimeline.api.demo.Story;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Walk;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page of the story, found by its links, as people read it. */
class PagesInABrowserIT {

    private static final Program PROGRAM = Story.shared().program();
    private static final Walk WALK = walked();

    /** What must be the same with script as without: what a reader can find and follow. */
    private static final String SUBSTANCE =
            """
            () => [...document.querySelectorAll('h1, h2, h3, main p, main li, a[href]')]
              .filter(it => it.checkVisibility())
              .map(it => (it.href ?? '') + ' ' + it.textContent.replace(/\\s+/g, ' ').trim())""";

    private static Walk walked() {
        try (Window window = Chromium.open(Screen.wide(320).withoutScript())) {
            return Walk.from(window, PROGRAM.at("/"), PagesInABrowserIT::isPublic);
        }
    }

    static List<String> pages() {
        int host = PROGRAM.at("").toString().length();
        return WALK.pages().stream().map(it -> it.toString().substring(host)).toList();
    }

    private static boolean isPublic(String path) {
        return !path.startsWith("/internal") && !path.startsWith("/login");
    }

    @Test
    void leadToEachOther() {
        assertThat(WALK.dead()).isEmpty();
        assertThat(pages())
                .contains("/")
                .anyMatch(it -> it.startsWith("/history"))
                .anyMatch(it -> it.startsWith("/incidents/"))
                .anyMatch(it -> it.startsWith("/statements/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void canBeReadByEveryone(String path) {
        try (Window window = Chromium.open(Screen.wide(1440))) {
            window.open(PROGRAM.at(path));

            assertThat(window.wrongOnAnyScreen(named(path))).isEmpty();
            assertThat(window.requestsToOtherHosts()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areCompleteWithoutScript(String path) {
        try (Window with = Chromium.open(Screen.wide(320));
                Window without = Chromium.open(Screen.wide(320).withoutScript())) {
            with.open(PROGRAM.at(path));
            Response answer = without.open(PROGRAM.at(path));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(without.page().locator("html").getAttribute("lang")).isIn("en", "cy");
            assertThat(without.page().title()).isNotBlank();
            assertThat(without.lines("() => [...document.querySelectorAll('h1')]")).isNotEmpty();
            assertThat(without.lines(SUBSTANCE)).containsAll(with.lines(SUBSTANCE));
            assertThat(without.sidewaysScroll()).isEmpty();
        }
    }

    @Test
    void areThereInBothLanguages() {
        try (Window window = Chromium.open(Screen.wide(320).withoutScript())) {
            assertThat(pages())
                    .extracting(
                            path -> {
                                window.open(PROGRAM.at(path));
                                return window.page().locator("html").getAttribute("lang");
                            })
                    .contains("en", "cy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/cy/"})
    void weighLittle(String notice) {
        try (Window window = Chromium.open(Screen.wide(320))) {
            window.open(PROGRAM.at(notice));

            assertThat(window.bytesTransferred()).isBetween(1_000L, 50_000L);
        }
    }

    private static String named(String path) {
        return "public" + path.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("-$", "");
    }
}
