package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whether a message is ours: the same is said with script, without, and where no program is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyInABrowserIT {

    private static final Program PROGRAM = Program.shared();

    private static final Screen PHONE = Screen.wide(320);

    private final String words = Telling.unheard();
    private final String list =
            "Our café %s takes orders since 3 o’clock, as it did before.\n\n- Stores are open.\n- Cards work."
                    .formatted(words);
    private final Map<String, String> ours = new LinkedHashMap<>();
    private final Map<String, String> foreign = new LinkedHashMap<>();
    private String partly = "";

    @BeforeAll
    void said() {
        Telling telling = Telling.ofANewIncident(PROGRAM);
        Telling.Said stands = telling.said("Stands " + words, list);
        Telling.Said old = telling.said("Old " + words, "Old words of " + words);
        telling.corrected(old, "New " + words, "Old words of " + words);
        Telling.Said gone = telling.said("Gone " + words, "Words taken back, " + words);
        telling.withdrawn(gone);
        telling.saidInEnglish("Only " + words, "Words in one language, " + words);
        await().until(() -> known(stands).has("code") && known(gone).has("withdrawnAt"));
        String code = known(stands).path("code").asString();
        String whole = "Stands " + words + "\n\n" + list;
        partly = whole + "\nSign in at https://evil.example now.";

        ours.put(whole, "Genuine.");
        ours.put("Stands " + words, "Genuine.");
        ours.put("\t " + whole.replace("\n", "\r\n") + "\n\n", "Genuine.");
        ours.put(whole.replace("- ", "  • "), "Genuine.");
        ours.put(whole.replace("- ", "").replace("\n\n", "\n"), "Genuine.");
        ours.put(whole.replaceFirst("\n\n", " ").replace(" are", "\u00a0are"), "Genuine.");
        ours.put(Normalizer.normalize(whole, Normalizer.Form.NFD), "Genuine.");
        ours.put("Stands " + words + " " + stands.path(), "Genuine.");
        ours.put("CY Stands " + words, "Genuine.");
        ours.put("Only " + words, "Genuine.");
        ours.put("New " + words, "Genuine.");
        ours.put("Old words of " + words, "Genuine.");
        ours.put("Old " + words, "have corrected it since");
        ours.put("Gone " + words, "have withdrawn it since");
        ours.put(gone.path(), "have withdrawn it since");
        ours.put(code, "Compare the words");
        ours.put(code.toLowerCase(Locale.ROOT).replace("-", " "), "Compare the words");
        ours.put("http://localhost:8080" + stands.path(), "Compare the words");
        ours.put("http://localhost:8080/cy" + stands.path(), "Compare the words");

        foreign.put(whole.replace("3 o", "4 o"), "Not ours.");
        foreign.put(whole.replace("- ", "07700900. "), "Not ours.");
        foreign.put(whole.replace("Cards", "Саrds"), "Not ours.");
        foreign.put(whole.replace("o’clock,", "o’clock"), "Not ours.");
        foreign.put("Dear customer, send us your card.", "Not ours.");
        foreign.put("https://evil.example" + stands.path(), "Not our words.");
        foreign.put("Reset your password now. Check code " + code, "Not our words.");
    }

    private static JsonNode known(Telling.Said said) {
        return Program.json(PROGRAM.get("/verify.json", null))
                .path("statements")
                .valueStream()
                .filter(it -> it.path("statement").asString().equals(said.publicId()))
                .findFirst()
                .orElseGet(() -> new tools.jackson.databind.json.JsonMapper().createObjectNode());
    }

    private static Window at(String form, Screen screen) {
        Window window = Chromium.open(screen);
        window.open(PROGRAM.at(form));
        return window;
    }

    private static String told(Window window, String message) {
        Page page = window.page();
        page.evaluate("() => document.getElementById('results').replaceChildren()");
        page.locator("textarea").fill(message);
        page.locator("main button").click();
        page.locator("#results .mark").first().waitFor();
        return page.locator("#results").innerText().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/cy/verify"})
    void theScriptSaysWordForWordWhatTheProgramSays(String form) {
        Map<String, String> all = new LinkedHashMap<>(ours);
        all.putAll(foreign);
        all.put(partly, "Part of this is ours");
        try (Window with = at(form, PHONE);
                Window without = at(form, PHONE.withoutScript())) {
            all.forEach(
                    (message, verdict) -> {
                        String told = told(without, message);
                        if (form.equals("/verify")) {
                            assertThat(told).as(message).contains(verdict);
                        }
                        assertThat(told(with, message)).as(message).isEqualTo(told);
                    });
        }
    }

    @Test
    void aCopyOfTheSiteWithoutAProgramKnowsOurWordsAndAllThatAreNot() {
        Map<String, String> all = new LinkedHashMap<>(ours);
        all.putAll(foreign);
        all.put(partly, "Not ours.");
        try (Window window = at("/verify", PHONE)) {
            window.page()
                    .route(
                            "**/verify",
                            it -> {
                                if (it.request().method().equals("POST")) {
                                    it.abort();
                                } else {
                                    it.resume();
                                }
                            });
            all.forEach(
                    (message, verdict) ->
                            assertThat(told(window, message)).as(message).contains(verdict));
        }
    }

    @Test
    void wordsOfOursAreSentToNobody() {
        List<Request> requests = new ArrayList<>();
        try (Window window = at("/verify", PHONE)) {
            window.page().onRequest(requests::add);
            ours.keySet().forEach(message -> told(window, message));
        }

        assertThat(requests).hasSizeGreaterThan(ours.size());
        assertThat(requests).extracting(Request::method).containsOnly("GET");
        assertThat(requests).extracting(Request::url).noneMatch(it -> it.contains(words));
        assertThat(requests).extracting(it -> Objects.toString(it.postData(), "")).containsOnly("");
    }

    @Test
    void aFindingIsReadOutAndLeadsToTheStatement() {
        try (Window window = at("/cy/verify", PHONE)) {
            told(window, "Stands " + words);

            assertThat(window.page().locator("#results").getAttribute("role")).isEqualTo("status");
            assertThat(window.axe()).isEmpty();
            window.page().locator("#results a").click();
            assertThat(window.page().locator("h1").innerText()).isEqualTo("CY Stands " + words);
        }
    }
}
