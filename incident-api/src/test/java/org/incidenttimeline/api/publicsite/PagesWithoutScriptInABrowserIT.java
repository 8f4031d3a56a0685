package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.door.Chromium;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.door.Screen;
import org.incidenttimeline.api.door.Window;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees who has no script, in both languages. */
class PagesWithoutScriptInABrowserIT {

    private static final Program PROGRAM = Program.shared();

    private final String words = Telling.unheard();
    private final Telling telling = Telling.ofANewIncident(PROGRAM);
    private final Window window = Chromium.open(Screen.wide(768).withoutScript());
    private final Page page = window.page();

    @AfterEach
    void close() {
        window.close();
    }

    private String shown(String path) {
        window.open(PROGRAM.at(path));
        return seen();
    }

    /** Only what is drawn: nothing folded, nothing hidden. */
    private String seen() {
        return page.locator("main").innerText().replaceAll("\\s+", " ");
    }

    private static String guidance(String words) {
        return ",\"guidance\":[{\"guidance\":\"%s\",\"words\":{\"en\":\"Act %s\",\"cy\":\"CY Act %s\"},\"channels\":[]}]"
                .formatted(UUID.randomUUID(), words, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/,   EN, Paused,        Works,           What you should do,          Next update by",
        "/cy/,CY, Wedi'i oedi,   Yn gweithio,     Beth ddylech chi ei wneud,   Diweddariad nesaf erbyn"
    })
    void theNoticeSaysWhatIsSoAndWhatToDo(
            String path, String mark, String paused, String works, String act, String next) {
        String affected = telling.channel("EN Down " + words, "CY Down " + words);
        telling.channel("EN Fine " + words, "CY Fine " + words);
        telling.paused(affected);
        Instant due = Instant.now().plusSeconds(7200);
        telling.said(
                "Head " + words,
                "Body " + words,
                guidance(words) + ",\"nextUpdateBy\":\"" + due + "\"");

        assertThat(shown(path))
                .containsPattern("%s Down %s [^.]{0,40}%s".formatted(mark, words, paused))
                .contains("%s Fine %s %s".formatted(mark, words, works))
                .contains("Head " + words, "Body " + words, act, "Act " + words, next);
    }

    @ParameterizedTest
    @CsvSource({"/,is overdue", "/cy/,yn hwyr."})
    void theNoticeOwnsUpToALateUpdate(String path, String late) {
        PROGRAM.token(Role.COMMS_AUTHOR);
        PROGRAM.token(Role.COMMS_APPROVER);
        Telling.Said said =
                telling.said(
                        "Head " + words,
                        "Body",
                        ",\"nextUpdateBy\":\"" + Instant.now().plusSeconds(20) + "\"");
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> PROGRAM.get(path, null).body().contains("overdue"));

            assertThat(shown(path)).contains(late);
            assertThat(page.locator(".next.overdue").isVisible()).isTrue();
        } finally {
            telling.withdrawn(said);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',  We had said,         We know more, Corrected in the last 7 days",
        "/cy, Roeddem wedi dweud,  Gwyddom fwy,  Cywirwyd yn ystod y 7 diwrnod diwethaf"
    })
    void aCorrectionIsTold(String at, String hadSaid, String why, String recent) {
        Telling.Said old = telling.said("Old " + words, "Old body " + words);
        Telling.Said correction = telling.corrected(old, "New " + words, "New body " + words);

        assertThat(shown(at + "/")).contains(recent, "Old " + words, "New " + words, why);
        assertThat(shown(at + telling.timeline(old)))
                .contains("New body " + words, why, hadSaid, "Old " + words);
        page.locator("summary", new Page.LocatorOptions().setHasText(hadSaid)).click();
        assertThat(page.locator("details[open]").innerText()).contains("Old body " + words);

        assertThat(shown(at + correction.path())).contains("Old body " + words, why);
        assertThat(shown(at + old.path())).contains("Old body " + words);
        page.locator(".mark a").click();
        assertThat(seen()).contains("New body " + words);
    }

    @ParameterizedTest
    @CsvSource({"'',Withdrawn on", "/cy,Tynnwyd yn ôl"})
    void aWithdrawnStatementStaysWhereItWasAndSaysSo(String at, String withdrawn) {
        Telling.Said said = telling.said("Head " + words, "Body " + words);
        telling.withdrawn(said);

        assertThat(shown(at + said.path())).contains("Head " + words, "Body " + words);
        assertThat(page.locator(".mark").innerText()).contains(withdrawn);
        assertThat(page.locator(".mark").boundingBox().y)
                .isLessThan(page.locator(".lead").boundingBox().y);
        assertThat(shown(at + telling.timeline(said))).contains(withdrawn);
        assertThat(shown(at + "/history"))
                .contains(at.isEmpty() ? "Public since" : "Yn gyhoeddus ers");
    }

    @Test
    void theHistoryLeadsToTheTimeline() {
        Telling.Said said =
                telling.said(
                        "Head " + words,
                        "Body",
                        ",\"publicTitle\":{\"en\":\"Title %s\"}".formatted(words));
        window.open(PROGRAM.at("/cy/history"));
        assertThat(seen()).contains("Title " + words + " (Saesneg)");

        page.getByText("Title " + words).click();
        assertThat(page.url()).endsWith("/cy" + telling.timeline(said));
        assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "history", "verify", "timeline", "statement"})
    void thereIsTheSamePageInTheOtherLanguageAndAWayBack(String which) {
        Telling.Said said = telling.said("Head " + words, "Body");
        String path =
                switch (which) {
                    case "notice" -> "/";
                    case "timeline" -> telling.timeline(said);
                    case "statement" -> said.path();
                    default -> "/" + which;
                };
        window.open(PROGRAM.at(path));

        assertThat(languageAfterThe("Cymraeg")).containsExactly("cy", "/cy" + path);
        assertThat(languageAfterThe("English")).containsExactly("en", path);
    }

    private List<String> languageAfterThe(String link) {
        page.locator("header nav a", new Page.LocatorOptions().setHasText(link)).click();
        String host = PROGRAM.at("").toString();
        return List.of(
                String.valueOf(page.locator("html").getAttribute("lang")),
                page.url().substring(host.length()));
    }
}
