package org.incidenttimeline.api.publicsite;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notice as plain text: for a call centre, a poster, a screen reader. */
@Component
class NoticeText {

    private final MessageSource messages;
    private final SiteSettings site;

    NoticeText(MessageSource messages, SiteSettings site) {
        this.messages = messages;
        this.site = site;
    }

    String of(Notice notice, Tongue tongue) {
        PageWords say = new PageWords(messages, tongue, site.siteTimeZone());
        StringBuilder text = new StringBuilder(site.siteName()).append('\n');
        if (site.demo()) {
            text.append(say.word("demonstration")).append('\n');
        }
        if (notice.nothingToReport()) {
            text.append('\n').append(say.word("notice.nothing")).append('\n');
        }
        notice.incidents().forEach(it -> incident(text, say, it));
        list(text, say, "notice.corrections", notice.corrections(), it -> correction(say, it));
        list(text, say, "notice.affected", notice.affected(), it -> channel(say, it));
        list(text, say, "notice.working", notice.working(), it -> channel(say, it));
        list(text, say, "notice.guidance", notice.guidance(), it -> spoken(say, it.words()));
        nextUpdate(text, say, notice.computed());
        list(text, say, "notice.official", site.officialChannels(), Function.identity());
        return text.toString();
    }

    private void incident(StringBuilder text, PageWords say, Notice.OfIncident incident) {
        Notice.Latest latest = incident.latest();
        if (latest != null) {
            text.append('\n').append(latest.text().words().headline()).append('\n');
            text.append(say.word("notice.published", say.time(latest.publishedAt()))).append('\n');
            if (latest.text().fallback()) {
                text.append(say.word("notice.fallback")).append('\n');
            }
            text.append('\n').append(PlainText.of(latest.text().words().body())).append('\n');
            text.append('\n').append(site.linkTo(latest.publicId())).append('\n');
        }
        Notice.Withdrawn withdrawn = incident.withdrawn();
        if (withdrawn != null) {
            String when = say.time(withdrawn.withdrawnAt());
            text.append('\n');
            if (latest == null) {
                text.append(say.word("notice.withdrawn")).append("\n\n");
                text.append(say.word("notice.withdrawn.text", when)).append('\n');
            } else {
                text.append(say.word("notice.withdrawn.later", when)).append('\n');
            }
            text.append(site.linkTo(withdrawn.publicId())).append('\n');
        }
        if (incident.resolvedAt() != null) {
            text.append('\n')
                    .append(say.word("notice.resolved", say.time(incident.resolvedAt())))
                    .append('\n');
        }
    }

    private String correction(PageWords say, Notice.Correction it) {
        StringBuilder text = new StringBuilder(say.time(it.correctedAt()));
        if (it.withdrawnAt() != null) {
            line(text, say.word("notice.correction.withdrawn", say.time(it.withdrawnAt())));
        }
        it.corrected()
                .forEach(
                        old ->
                                line(
                                        text,
                                        say.word("correction.old")
                                                + ": "
                                                + spoken(say, old.headline())));
        String now = it.withdrawnAt() == null ? "correction.new" : "correction.then";
        line(text, say.word(now) + ": " + spoken(say, it.headline()));
        if (it.reason() != null) {
            line(text, say.word("correction.why") + ": " + spoken(say, it.reason()));
        }
        line(text, site.linkTo(it.publicId()));
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append("\n  ").append(words);
    }

    private static String channel(PageWords say, Notice.Channel it) {
        String name =
                it.name() == null
                        ? it.channel().value()
                        : spoken(say, Objects.requireNonNull(it.name()));
        return name + ": " + say.word("state." + it.state());
    }

    private static String spoken(PageWords say, Spoken<String> it) {
        return it.words() + say.mark(it);
    }

    private static void nextUpdate(StringBuilder text, PageWords say, Notice.Computed computed) {
        if (computed.overdueSince() != null) {
            text.append('\n')
                    .append(say.word("notice.overdue", say.time(computed.overdueSince())))
                    .append('\n');
        } else if (computed.nextUpdateBy() != null) {
            text.append('\n')
                    .append(say.word("notice.next", say.time(computed.nextUpdateBy())))
                    .append('\n');
        }
    }

    private static <T> void list(
            StringBuilder text,
            PageWords say,
            String title,
            List<T> members,
            Function<T, String> words) {
        if (members.isEmpty()) {
            return;
        }
        text.append('\n').append(say.word(title)).append('\n');
        members.forEach(it -> text.append("- ").append(words.apply(it)).append('\n'));
    }
}
