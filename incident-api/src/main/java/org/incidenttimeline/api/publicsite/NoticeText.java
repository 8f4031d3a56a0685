package org.incidenttimeline.api.publicsite;

import java.util.List;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.jspecify.annotations.Nullable;
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
        for (Notice.OfIncident incident : notice.incidents()) {
            Notice.Latest latest = incident.latest();
            if (latest != null) {
                text.append('\n')
                        .append(latest.text().words().headline())
                        .append("\n\n")
                        .append(PlainText.of(latest.text().words().body()))
                        .append('\n');
            }
        }
        channels(text, say, "notice.affected", notice.affected());
        channels(text, say, "notice.working", notice.working());
        if (!notice.guidance().isEmpty()) {
            text.append('\n').append(say.word("notice.guidance")).append('\n');
            notice.guidance()
                    .forEach(it -> text.append("- ").append(it.words().words()).append('\n'));
        }
        Notice.Computed computed = notice.computed();
        if (computed.overdueSince() != null) {
            text.append('\n')
                    .append(say.word("notice.overdue", say.time(computed.overdueSince())))
                    .append('\n');
        } else if (computed.nextUpdateBy() != null) {
            text.append('\n')
                    .append(say.word("notice.next", say.time(computed.nextUpdateBy())))
                    .append('\n');
        }
        if (!site.officialChannels().isEmpty()) {
            text.append('\n').append(say.word("notice.official")).append('\n');
            site.officialChannels().forEach(it -> text.append("- ").append(it).append('\n'));
        }
        return text.toString();
    }

    private static void channels(
            StringBuilder text, PageWords say, String title, List<Notice.Channel> channels) {
        if (channels.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(say.word(title))
                .append('\n')
                .append(
                        channels.stream()
                                .map(
                                        it ->
                                                "- "
                                                        + name(it.name(), it)
                                                        + ": "
                                                        + say.word("state." + it.state()))
                                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String name(@Nullable Spoken<String> name, Notice.Channel channel) {
        return name == null ? channel.channel().value() : name.words();
    }
}
