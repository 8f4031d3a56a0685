package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
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

/** Our banner on the pages of a shop with a strict policy, and what we do to them when we fail. */
class EmbedsInABrowserIT {

    private static final Program PROGRAM = Program.shared();
    private static final String SCRIPT = "<script src=\"%s%s.js\" async></script>";
    private static final String FRAME = "<iframe title=\"Notice\" src=\"%s%s\"></iframe>";

    private final String words = Telling.unheard();
    private final Window window = Chromium.open(Screen.wide(768));
    private final Page page = window.page();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> thrown = new ArrayList<>();

    @BeforeEach
    void listen() {
        page.onPageError(thrown::add);
        page.onConsoleMessage(this::heard);
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(thrown).isEmpty();
    }

    private Telling told() {
        Telling telling = Telling.ofANewIncident(PROGRAM);
        telling.paused(telling.channel("Orders " + words, "CY Orders " + words));
        telling.said("Head <b>&" + words, "Body");
        return telling;
    }

    private Shop shop(String embed, String path) {
        URI ours = PROGRAM.at("");
        return Shop.showing(embed.formatted(ours, path), ours);
    }

    @ParameterizedTest
    @CsvSource({"/embed/banner,Orders,Paused", "/cy/embed/banner,CY Orders,Wedi'i oedi"})
    void aScriptShowsHeadlineAndChannels(String path, String orders, String paused) {
        told();
        try (Shop shop = shop(SCRIPT, path)) {
            window.open(shop.address());
            Locator banner = page.locator("aside div");
            banner.getByText("Head <b>&" + words).waitFor();

            assertThat(banner.innerText()).contains(orders + " " + words + ": " + paused);
            assertThat(window.wrongOnAnyScreen("embed-script" + path.replace('/', '-'))).isEmpty();
            leadsToTheNotice(banner.locator("a"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/embed/banner,Orders,Paused", "/cy/embed/banner,CY Orders,Wedi'i oedi"})
    void aFrameShowsHeadlineAndChannels(String path, String orders, String paused) {
        told();
        try (Shop shop = shop(FRAME, path)) {
            window.open(shop.address());
            FrameLocator banner = page.frameLocator("iframe");
            banner.getByText("Head <b>&" + words).waitFor();

            assertThat(banner.locator("main").innerText())
                    .contains(orders + " " + words + ": " + paused);
            leadsToTheNotice(banner.locator("a"));
        }
    }

    /** By the name that the site has where nobody gave it another; here it is that of a proxy. */
    private void leadsToTheNotice(Locator link) {
        assertThat(complaints).isEmpty();
        page.route(
                "http://localhost:8080/**",
                it -> {
                    String path = URI.create(it.request().url()).getPath();
                    it.resume(new Route.ResumeOptions().setUrl(PROGRAM.at(path).toString()));
                });
        link.click();
        page.getByText("Head <b>&" + words).first().waitFor();
        assertThat(page.locator("main.notice").count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/embed/banner", "/cy/embed/banner"})
    void theFrameCanBeReadByEveryone(String path) {
        told();
        window.open(PROGRAM.at(path));

        assertThat(window.wrongOnAnyScreen("embed-frame" + path.replace('/', '-'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, FRAME})
    void aShopIsUnhurtWhileWeAreBroken(String embed) {
        try (Shop broken = Shop.broken();
                Shop shop =
                        Shop.showing(
                                embed.formatted(broken.address(), "/embed/banner"),
                                broken.address())) {
            staysAsItIs(shop);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SCRIPT, FRAME})
    void aShopIsUnhurtWhileWeAreAway(String embed) {
        Shop away = Shop.broken();
        away.close();
        try (Shop shop =
                Shop.showing(embed.formatted(away.address(), "/embed/banner"), away.address())) {
            staysAsItIs(shop);
        }
    }

    private void staysAsItIs(Shop shop) {
        window.open(shop.address());

        assertThat(page.locator("#goods").innerText()).isEqualTo("Coats and shoes");
        assertThat(page.locator("aside").count()).isZero();
        // That nothing came is what the browser itself remarks.
        assertThat(complaints).allMatch(it -> it.startsWith("Failed to load resource"));
    }

    @Test
    void noOtherPageOfOursCanBeFramed() {
        try (Shop shop = shop(FRAME, "/")) {
            window.open(shop.address());

            page.waitForCondition(() -> !complaints.isEmpty());
            assertThat(page.frameLocator("iframe").locator("main").count()).isZero();
            assertThat(complaints).singleElement().asString().contains("frame-ancestors");
        }
    }
}
