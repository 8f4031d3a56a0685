package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that was left open where the stream of news does not come through. */
class PagesWithoutStreamInABrowserIT {

    private static final Program PROGRAM = Program.shared();
    private static final String STREAM = "**/api/v1/public/stream";

    private final String words = Telling.unheard();
    private final Telling telling = Telling.ofANewIncident(PROGRAM);
    private final Telling.Said first = telling.said("First " + words, "Body");
    private final Window window = Chromium.open(Screen.wide(320));
    private final Page page = window.page();
    private final List<String> thrown = new ArrayList<>();

    @BeforeEach
    void listen() {
        page.onPageError(thrown::add);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(thrown).isEmpty();
    }

    private void open(String which) {
        window.open(PROGRAM.at(which.equals("notice") ? "/" : telling.timeline(first)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "timeline"})
    void isReadAndLoadedAgainAsEver(String which) {
        page.route(STREAM, Route::abort);
        open(which);
        assertThat(page.locator("main").innerText()).contains("First " + words);

        telling.said("News " + words, "Body");
        page.reload();

        assertThat(page.locator("main").innerText()).contains("News " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "timeline"})
    void looksForNewsEveryMinuteByItself(String which) {
        page.clock().install();
        page.route(STREAM, it -> it.fulfill(new Route.FulfillOptions().setStatus(503)));
        open(which);
        page.evaluate("() => { window.kept = 'not loaded again'; }");
        telling.said("News " + words, "Body");

        page.waitForCondition(
                () -> {
                    page.clock().runFor(75_000);
                    return page.getByText("News " + words).count() > 0;
                });
        assertThat(page.evaluate("() => window.kept")).isEqualTo("not loaded again");
    }
}
