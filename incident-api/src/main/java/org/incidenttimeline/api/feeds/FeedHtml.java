package org.incidenttimeline.api.feeds;

import java.nio.charset.StandardCharsets;
import org.incidenttimeline.api.publicsite.Markdown;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.api.publicsite.SiteSettings;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.publictimeline.Timeline.Amended;
import org.incidenttimeline.projections.publictimeline.Timeline.OldWords;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The HTML of an entry: what became of the statement, what it corrects and why, what it says. */
record FeedHtml(PageWords say, SiteSettings settings) {

    String of(Told told, Said said, @Nullable Spoken<StatementText> text) {
        StringBuilder html = new StringBuilder();
        marks(html, said);
        if (told.correction() != null) {
            corrects(html, told.correction());
        }
        if (text != null && text.fallback()) {
            paragraph(html, escaped(say.word("notice.fallback")));
        }
        if (text != null) {
            html.append("<div lang=\"").append(text.language()).append("\">\n");
            html.append(Markdown.html(text.words().body())).append("</div>\n");
        }
        return html.toString();
    }

    private void marks(StringBuilder html, Said said) {
        if (said.withdrawnAt() != null) {
            String words = say.word("statement.withdrawn", say.time(said.withdrawnAt()));
            paragraph(html, "<strong>" + escaped(words) + "</strong>");
        }
        if (said.correctedAt() != null) {
            String words = say.word("statement.corrected", say.time(said.correctedAt()));
            String mark = "<strong>" + escaped(words) + "</strong>";
            paragraph(
                    html,
                    said.correctedBy() == null
                            ? mark
                            : mark + " " + link(said.correctedBy(), "statement.corrected.by"));
        }
    }

    private void corrects(StringBuilder html, Amended it) {
        it.corrected().forEach(old -> paragraph(html, old(old)));
        Spoken<String> reason = say.in(it.reason());
        if (reason != null) {
            paragraph(html, labelled("correction.why", reason.words() + say.mark(reason)));
        }
    }

    private String old(OldWords it) {
        Spoken<StatementText> text = say.in(it.texts());
        String headline = text == null ? "" : text.words().headline() + say.mark(text);
        return "<strong>"
                + escaped(say.word("statement.corrects"))
                + "</strong>: "
                + anchor(it.publicId(), headline);
    }

    private String labelled(String key, String words) {
        return "<strong>" + escaped(say.word(key)) + "</strong>: " + escaped(words);
    }

    private String link(PublicId statement, String key) {
        return anchor(statement, say.word(key));
    }

    private String anchor(PublicId statement, String words) {
        String address = settings.addressOf(say.at("/statements/" + statement));
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    private static void paragraph(StringBuilder html, String inner) {
        html.append("<p>").append(inner).append("</p>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
