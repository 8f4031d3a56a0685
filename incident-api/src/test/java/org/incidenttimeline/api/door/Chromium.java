package org.incidenttimeline.api.door;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser, started once for all tests and closed with them; without it they fail. */
public final class Chromium {

    /** In CSS pixels; pictures show the whole page all the same. */
    private static final int HEIGHT = 800;

    private static final Path PROGRAM =
            Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private Chromium() {}

    private static final class Holder {
        static final com.microsoft.playwright.Browser RUNNING = start();
    }

    /** An empty window that has seen nothing yet: no cookie, nothing cached. */
    public static Window open(Screen screen) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError(
                    "There is no Chromium at %s, and tests of pages are never skipped: apt-get install chromium, or name another one in CHROMIUM."
                            .formatted(PROGRAM));
        }
        return new Window(
                Holder.RUNNING.newContext(
                        new NewContextOptions()
                                .setViewportSize(screen.width(), HEIGHT)
                                .setColorScheme(
                                        screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setJavaScriptEnabled(screen.script())
                                .setLocale(screen.language())),
                screen);
    }

    private static com.microsoft.playwright.Browser start() {
        Playwright driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
        return driver.chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync")));
    }
}
