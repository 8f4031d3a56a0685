package org.incidenttimeline.api.door;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One window of the browser with a session of its own, and what can be measured in it. */
public final class Window implements AutoCloseable {

    private static final String AXE = resource("/axe.min.js");

    private static final String VIOLATIONS =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary} ${node.html}`
                  .replace(/\\s+/g, ' ')));
            }""";

    // What lies in a box that scrolls by itself moves no page.
    private static final String STICKING_OUT =
            """
            () => {
              const root = document.documentElement, room = root.clientWidth;
              if (root.scrollWidth <= room) return [];
              const boxed = it => it !== null && it !== document.body
                && (getComputedStyle(it).overflowX !== 'visible' || boxed(it.parentElement));
              const out = [...document.querySelectorAll('body *')]
                .filter(it => it.getBoundingClientRect().right > room && !boxed(it.parentElement))
                .map(it => it.cloneNode(false).outerHTML);
              return [`${root.scrollWidth} px wide on a screen of ${room}`, ...out];
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final List<Request> finished = new ArrayList<>();
    private Screen screen;

    Window(BrowserContext context, Screen screen) {
        this.context = context;
        this.screen = screen;
        context.setDefaultTimeout(60_000);
        context.onRequest(requests::add);
        context.onRequestFinished(finished::add);
        this.page = context.newPage();
    }

    /** What stands in the window, for everything else one does in a browser. */
    public Page page() {
        return page;
    }

    /** Opens an address, and forgets what was counted before. */
    public Response open(URI address) {
        requests.clear();
        finished.clear();
        return Objects.requireNonNull(page.navigate(address.toString()), address::toString);
    }

    /** Signs in by the form, and stands where that leads. */
    public void signIn(Program program, String name, String password) {
        open(program.at("/login"));
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(address -> !address.contains("/login"));
    }

    /** The same page on another width and in other colours. */
    public void become(int width, boolean dark) {
        page.setViewportSize(width, page.viewportSize().height);
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        screen = new Screen(width, dark, screen.script(), screen.language());
    }

    /** What breaks WCAG 2.2 A or AA, as far as a machine can tell; one line each. */
    public List<String> axe() {
        if (!screen.script()) {
            throw new IllegalStateException("axe is a script; open the page with script");
        }
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        return lines(VIOLATIONS);
    }

    /**
     * What is wrong with the page on a phone or a desk, in light or dark colours, by {@link #axe}
     * and {@link #sidewaysScroll}, with everything unfolded that can be; keeps a picture of the
     * light phone and of the dark desk.
     */
    public List<String> wrongOnAnyScreen(String name) {
        page.evaluate("() => document.querySelectorAll('details').forEach(it => it.open = true)");
        List<String> wrong = new ArrayList<>();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {320, 1440}) {
                become(width, dark);
                String where = "%d %s: ".formatted(width, dark ? "dark" : "light");
                axe().forEach(it -> wrong.add(where + it));
                sidewaysScroll().forEach(it -> wrong.add(where + it));
                if (dark == width > 320) {
                    screenshot(name);
                }
            }
        }
        return wrong;
    }

    /** What makes the page scroll sideways: how wide it is, then every element that sticks out. */
    public List<String> sidewaysScroll() {
        return lines(STICKING_OUT);
    }

    /** Every address asked of another host than the page came from. */
    public List<String> requestsToOtherHosts() {
        String home = URI.create(page.url()).getAuthority();
        return requests.stream()
                .map(Request::url)
                .filter(it -> !it.startsWith("data:"))
                .filter(it -> !home.equals(URI.create(it).getAuthority()))
                .toList();
    }

    /**
     * How much came over the wire since the page was opened, headers and bodies, of all that has
     * come to its end; what an open stream carries is not in it.
     */
    public long bytesTransferred() {
        return List.copyOf(finished).stream()
                .map(Request::sizes)
                .mapToLong(it -> it.responseHeadersSize + it.responseBodySize)
                .sum();
    }

    /** Keeps a picture of the whole page among what the build leaves behind. */
    public Path screenshot(String name) {
        Path picture =
                Path.of(
                        "target",
                        "screenshots",
                        "%s-%d-%s.png"
                                .formatted(name, screen.width(), screen.dark() ? "dark" : "light"));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
        return picture;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a script, a function without arguments, finds in the page: a list, as text. */
    public List<String> lines(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    private static String resource(String name) {
        try (InputStream file = Window.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
