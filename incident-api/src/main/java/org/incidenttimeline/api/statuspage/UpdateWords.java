package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.publicsite.PageWords;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Phase;
import org.incidenttimeline.core.vocabulary.PlainText;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.publictimeline.Timeline.Said;

/**
 * The words of updates, as plain text.
 *
 * @param say the site's words in its default language
 * @param publishedAt when each statement of the incident became public
 */
record UpdateWords(PageWords say, Map<PublicId, Instant> publishedAt) {

    String of(boolean struck, String words) {
        return struck ? say.word("update.struck") + "\n\n" + words : words;
    }

    String statement(Said it) {
        List<String> parts = new ArrayList<>();
        if (it.withdrawnAt() != null) {
            parts.add(say.word("statement.withdrawn", say.time(it.withdrawnAt())));
        }
        if (it.correctedAt() != null) {
            parts.add(corrected(it, it.correctedAt()));
        }
        parts.add(headline(say, it));
        Spoken<StatementText> text = say.in(it.texts());
        if (text != null) {
            parts.add(PlainText.of(text.words().body()));
        }
        return String.join("\n\n", parts);
    }

    private String corrected(Said it, Instant at) {
        Instant correction = publishedAt.get(Objects.requireNonNull(it.correctedBy()));
        return correction == null
                ? say.word("statement.corrected", say.time(at))
                : say.word("update.corrected", say.time(at), say.time(correction));
    }

    static String headline(PageWords say, Said it) {
        Spoken<StatementText> text = say.in(it.texts());
        return text == null ? "" : text.words().headline() + say.mark(text);
    }

    String phase(Phase it) {
        return say.word("phase." + it);
    }

    String channel(String name, ChannelState state) {
        return say.word("kind.CHANNEL", name, say.word("state." + state));
    }
}
