package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.api.demo.Story;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer notice in the hands of those who have a keyboard and no pointer. */
class KeyboardInABrowserIT {

    private static final Program PROGRAM = Story.shared().program();

    private static final String EVERY_LINK =
            """
            () => [...document.querySelectorAll('a[href]')].filter(it => it.checkVisibility())
              .map(it => it.href + ' ' + it.textContent.trim())""";

    // Where the keyboard stands, nothing where it stands nowhere; with a mark when nobody sees it.
    private static final String FOCUSED =
            """
            () => {
              const it = document.activeElement;
              if (it === null || it === document.body) return [];
              const style = getComputedStyle(it), box = it.getBoundingClientRect();
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                && box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
              return [(seen ? '' : 'unseen: ') + (it.href ?? it.tagName) + ' ' + it.textContent.trim()];
            }""";

    private static final String IN_THE_MAIN_PART =
            """
            () => [document.activeElement.closest('main') !== null || document.activeElement === document.body]""";

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/cy/"})
    void leadsThroughEveryLinkAndOutAgain(String notice) {
        try (Window window = Chromium.open(Screen.wide(1024))) {
            window.open(PROGRAM.at(notice));
            List<String> links = window.lines(EVERY_LINK);
            List<String> stops = new ArrayList<>();
            List<String> stop = pressed(window, "Tab");
            while (!stop.isEmpty()
                    && (stops.isEmpty() || !stop.getFirst().equals(stops.getFirst()))) {
                stops.addAll(stop);
                assertThat(stops).as("a trap").hasSizeLessThan(10 * links.size());
                stop = pressed(window, "Tab");
            }

            assertThat(stops.getFirst()).startsWith(window.page().url() + "#");
            assertThat(stops).noneMatch(it -> it.startsWith("unseen: ")).containsSubsequence(links);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/cy/"})
    void skipsWhatIsTheSameOnEveryPage(String notice) {
        try (Window window = Chromium.open(Screen.wide(1024))) {
            window.open(PROGRAM.at(notice));

            pressed(window, "Tab");
            pressed(window, "Enter");
            pressed(window, "Tab");

            assertThat(window.page().url()).contains("#");
            assertThat(window.lines(IN_THE_MAIN_PART)).containsExactly("true");
        }
    }

    private static List<String> pressed(Window window, String key) {
        Page page = window.page();
        page.keyboard().press(key);
        return window.lines(FOCUSED);
    }
}
