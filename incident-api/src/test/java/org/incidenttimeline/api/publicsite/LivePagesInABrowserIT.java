package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that was left open, while more is said in public. */
class LivePagesInABrowserIT {

    private static final Program PROGRAM = Program.shared();

    /** Fills half a phone. */
    private static final String LONG = "All our stores are open, and we are sorry. ".repeat(9);

    private static final String WATCH_FOR_JUMPS =
            """
            () => {
              window.jumped = 0;
              new PerformanceObserver(all => { for (const it of all.getEntries()) window.jumped += it.value; })
                .observe({type: 'layout-shift'});
            }""";
    private static final String JUMPED =
            """
            async () => {
              for (const frame of [1, 2, 3]) await new Promise(requestAnimationFrame);
              return window.jumped;
            }""";

    private final String words = Telling.unheard();
    private final Telling telling = Telling.ofANewIncident(PROGRAM);
    private final Window window = Chromium.open(Screen.wide(320));
    private final Page page = window.page();
    private final List<String> thrown = new ArrayList<>();
    private final Telling.Said first =
            telling.said("First " + words, LONG + "\n\nThe place " + words + ".\n\n" + LONG + LONG);

    @BeforeEach
    void listen() {
        page.onPageError(thrown::add);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(thrown).isEmpty();
    }

    private void open(String which, int width) {
        window.become(width, false);
        window.open(PROGRAM.at(which.equals("notice") ? "/" : telling.timeline(first)));
        page.evaluate("() => { window.kept = 'not loaded again'; }");
    }

    /** Says more above what is read, and waits until the page has followed. */
    private void sayMore(String which) {
        Telling where = which.equals("notice") ? Telling.ofANewIncident(PROGRAM) : telling;
        where.said("News " + words, LONG);
        page.getByText("News " + words).first().waitFor();
        assertThat(page.evaluate("() => window.kept")).isEqualTo("not loaded again");
    }

    private Locator atTheTop() {
        Locator place = page.getByText("The place " + words);
        place.evaluate("it => scrollTo(0, it.getBoundingClientRect().top + scrollY - 90)");
        return place;
    }

    private static double top(Locator place) {
        return ((Number) place.evaluate("it => it.getBoundingClientRect().top")).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "timeline"})
    void showsWhatIsNewAndSaysSoPolitely(String which) {
        page.clock().install();
        open(which, 320);
        Locator said = page.locator("[role=status]");
        assertThat(said.getAttribute("aria-live")).isIn(null, "polite");
        assertThat(said.textContent()).isEmpty();

        sayMore(which);

        assertThat(said.textContent()).isEqualTo("This page has been updated.");
        page.clock().runFor(8_000);
        assertThat(said.textContent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"notice,320", "notice,1440", "timeline,320", "timeline,1440"})
    void keepsTheReadersPlace(String which, int width) {
        open(which, width);
        Locator place = atTheTop();
        double before = top(place);
        page.evaluate(WATCH_FOR_JUMPS);

        sayMore(which);

        assertThat(top(place)).isCloseTo(before, within(2.0));
        assertThat(((Number) page.evaluate(JUMPED)).doubleValue()).isLessThan(0.02);
    }

    @Test
    void keepsThePlaceWhenTheStatementBeingReadIsMarkedAsCorrected() {
        open("timeline", 320);
        Locator place = atTheTop();
        double before = top(place);

        telling.corrected(first, "Better " + words, "We now say this.");
        page.getByText("Corrected on").first().waitFor();

        assertThat(top(place.last())).isCloseTo(before, within(2.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "timeline"})
    void keepsTheKeyboardOnTheSameLink(String which) {
        open(which, 1440);
        page.locator("main a[href='%s']".formatted(first.path())).first().focus();

        sayMore(which);

        assertThat(window.lines("() => [document.activeElement.getAttribute('href')]"))
                .containsExactly(first.path());
    }

    @Test
    void keepsOpenWhatTheReaderHasUnfolded() {
        telling.corrected(first, "Better " + words, "We now say this.");
        open("timeline", 320);
        page.locator("main summary").click();

        sayMore("timeline");

        assertThat(page.locator("main details[open]").count()).isOne();
        assertThat(window.lines("() => [document.activeElement.tagName]"))
                .containsExactly("SUMMARY");
    }

    @Test
    void staysSilentWhenOnlyTheReaderHasChangedThePage() {
        telling.corrected(first, "Better " + words, "We now say this.");
        page.clock().install();
        open("timeline", 320);
        page.locator("main summary").click();

        page.waitForResponse("**" + telling.timeline(first), () -> page.clock().runFor(1_600));
        page.clock().runFor(100);

        assertThat(page.locator("main details[open]").count()).isOne();
        assertThat(page.locator("[role=status]").textContent()).isEmpty();
    }

    @Test
    void staysInTheLanguageThatTheAddressNames() {
        window.open(PROGRAM.at("/?lang=cy"));
        Telling.ofANewIncident(PROGRAM).said("News " + words, LONG);

        page.getByText("CY News " + words).first().waitFor();
        assertThat(page.locator("main .kind").first().textContent())
                .isEqualTo("Hysbysiad i gwsmeriaid");
    }
}
