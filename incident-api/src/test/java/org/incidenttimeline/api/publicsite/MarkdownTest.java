package org.incidenttimeline.api.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes, a reader gets words and harmless links. */
class MarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "one <img src=x onerror=alert(1)> two",
                "<!-- hidden --> shown",
                "<iframe src='https://example.org'></iframe>",
                "`</code><script>`",
                "[a](https://example.org 'x\"onmouseover=\"alert(1)')",
                "[a](https://example.org/\"onmouseover=alert(1))",
                "```x\"onload=alert(1)\n</code></pre><b>\n```"
            })
    void showsHtmlInsteadOfObeyingIt(String markdown) {
        assertThat(Markdown.html(markdown).replaceAll("class=\"[^\"<>]*\"", ""))
                .doesNotContain("<script", "<img", "<iframe", "<!--", "<b>")
                .doesNotContainPattern("<[^>]*\\son\\w+=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](<\u0001javascript:alert(1)>)",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;avascript&colon;alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](javascript&#58;alert(1))",
                "[a](\\javascript:alert(1))",
                "[a](< javascript:alert(1)>)",
                "[a](data:text/html,x)",
                "[a](DATA:text/html;base64,eA==)",
                "[a](vbscript:x)",
                "[a](file:///etc/passwd)",
                "[a](blob:https://example.org/1)",
                "[a](view-source:https://example.org)",
                "[a][b]\n\n[b]: javascript:alert(1)",
                "<javascript:alert(1)>",
                "<data:text/html,x>"
            })
    void dropsALinkToAnythingButAnAddress(String markdown) {
        assertThat(Markdown.html(markdown)).doesNotContain("<a", "href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "http://example.org",
                "HTTPS://example.org",
                "mailto:help@example.org",
                "tel:+441132000000",
                "/history"
            })
    void keepsLinksToTheWebToMailAndToTelephones(String address) {
        assertThat(Markdown.html("[here](" + address + ")"))
                .contains("href=\"" + address + "\"")
                .contains("rel=\"nofollow noopener noreferrer\"")
                .contains(">here</a>");
    }

    @Test
    void keepsTheWordsOfALinkThatItDrops() {
        assertThat(Markdown.html("Read [this *now*](javascript:x)"))
                .isEqualTo("<p>Read this <em>now</em></p>\n");
    }

    @Test
    void linksAnAddressInAngleBracketsAndNoOther() {
        assertThat(Markdown.html("<https://example.org> and https://example.net"))
                .contains(
                        "<a href=\"https://example.org\" rel=\"nofollow noopener noreferrer\">https://example.org</a>")
                .doesNotContain("href=\"https://example.net\"");
        assertThat(Markdown.html("<help@example.org>"))
                .contains("href=\"mailto:help@example.org\"");
    }

    @Test
    void leavesOfAnImageItsDescriptionAlone() {
        assertThat(Markdown.html("See ![our *shop* & door](https://example.org/pixel.png \"t\")"))
                .isEqualTo("<p>See our <em>shop</em> &amp; door</p>\n");
        assertThat(Markdown.html("[![x](https://example.org/p.png)](javascript:y)"))
                .isEqualTo("<p>x</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">", "[", "![", "[a](", "*", "**a ", "*a_ ", "- ", "1. ", "`", "<", "&", "[a][",
                "_a*", "<!--", "\\", "~", "#", "| ", "[x]: ", "](x)"
            })
    void isNotBroughtDownByDepth(String piece) {
        String markdown = piece.repeat(10_000 / piece.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(Markdown.html(markdown)).isNotNull();
                    assertThat(PlainText.of(markdown)).isNotNull();
                });
    }

    @Test
    void keepsHeadingsBelowThoseOfThePage() {
        assertThat(Markdown.html("# One *two*")).isEqualTo("<h3>One <em>two</em></h3>\n");
        assertThat(Markdown.html("#### Four\n\n###### Six"))
                .isEqualTo("<h6>Four</h6>\n<h6>Six</h6>\n");
    }

    @Test
    void plainTextHoldsTheSameWordsWithoutMarkup() {
        String markdown =
                "We are **sorry**.\n\n- Shops [are open](https://example.org)\n- `Cards` work\n\n![Map](x.png)";

        assertThat(PlainText.of(markdown))
                .contains("We are sorry.", "are open", "Map")
                .doesNotContain("**", "](", "![", "<");
    }
}
