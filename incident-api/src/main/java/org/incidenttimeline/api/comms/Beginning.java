package org.incidenttimeline.api.comms;

import java.util.List;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the form of a new statement begins with. */
final class Beginning {

    private Beginning() {}

    /**
     * Who asks to correct a published statement begins with its words.
     *
     * @param asked the parameters of the link: {@code corrects}, {@code keeps}
     */
    static Typed of(Situation now, Typed asked, SiteTime time) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        RecordAnswer.WithWords corrected = corrected(now, asked);
        if (corrected != null) {
            fields.addAll(Written.of(again(corrected, now), time).fields());
            fields.add("corrects", corrected.statement().statement().toString());
        }
        asked.all("keeps").stream()
                .filter(now.due()::containsKey)
                .forEach(it -> fields.add("keeps", it));
        return new Typed(fields);
    }

    private static RecordAnswer.@Nullable WithWords corrected(Situation now, Typed asked) {
        return now.correctable().stream()
                .filter(it -> asked.has("corrects", it.statement().statement().toString()))
                .findFirst()
                .orElse(null);
    }

    /** Its words and what it claims that still holds; promises and guidance stay as they are. */
    private static Draft again(RecordAnswer.WithWords it, Situation now) {
        Draft draft = it.draft();
        List<Claim> holding =
                draft.claims().stream()
                        .filter(claim -> !now.isContradicted(it.statement().statement(), claim))
                        .toList();
        return new Draft(
                draft.publicTitle(),
                draft.texts(),
                draft.outlets(),
                draft.audience(),
                holding,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                draft.covers(),
                null,
                List.of(),
                null);
    }
}
