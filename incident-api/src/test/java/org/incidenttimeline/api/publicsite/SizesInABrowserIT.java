package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.incidenttimeline.api.demo.Story;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice of the story on paper, on a poster and on the smallest phone. */
class SizesInABrowserIT {

    private static final Program PROGRAM = Story.shared().program();

    private static final List<String> SUBSTANCE =
            List.of("h1", "#advice", ".next", "#affected", "#working");

    private static final String COLOURS =
            """
            () => [...document.querySelectorAll('body, body *')].filter(it => it.checkVisibility())
              .map(it => getComputedStyle(it).backgroundColor)
              .filter(it => it !== 'rgba(0, 0, 0, 0)')
              .map(it => Math.min(...it.match(/\\d+/g).slice(0, 3)))""";

    @ParameterizedTest
    @CsvSource({"/,320", "/,794", "/,1123", "/cy/,320", "/cy/,794", "/cy/,1123"})
    void isPrintedWithAllThatMattersAndNothingToClick(String notice, int width) {
        try (Window window = Chromium.open(Screen.wide(width))) {
            window.open(PROGRAM.at(notice));
            window.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions()
                                    .setMedia(Media.PRINT)
                                    .setColorScheme(ColorScheme.DARK));

            for (String part : SUBSTANCE) {
                assertThat(window.page().locator(part).isVisible()).as(part).isTrue();
            }
            for (Locator away : window.page().locator("nav, .skip, .feeds").all()) {
                assertThat(away.isVisible()).isFalse();
            }
            assertThat(window.lines(COLOURS)).allMatch(it -> Integer.parseInt(it) > 200);
            assertThat(window.sidewaysScroll()).isEmpty();
            window.screenshot("print" + notice.replaceAll("/(?=.)|/$", "-"));
        }
    }

    @Test
    void putsOnAPosterBesideTheWordsWhatIsSo() {
        try (Window window = Chromium.open(Screen.wide(1123))) {
            window.open(PROGRAM.at("/"));

            assertThat(window.page().locator("#affected").boundingBox().x)
                    .isGreaterThan(window.page().locator("#advice").boundingBox().x + 500);
        }
    }

    @Test
    void beginsOnTheSmallestPhoneWithWhatWasSaidAndWhatToDo() {
        try (Window window = Chromium.open(Screen.wide(320))) {
            window.open(PROGRAM.at("/"));

            assertThat(SUBSTANCE)
                    .extracting(it -> window.page().locator(it).boundingBox().y)
                    .isSorted();
        }
    }
}
