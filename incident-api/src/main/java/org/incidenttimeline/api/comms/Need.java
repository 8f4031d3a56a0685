package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.projections.impact.Commitments;
import org.incidenttimeline.projections.impact.NoLongerTrue;
import org.incidenttimeline.projections.impact.UrgentReview;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for someone at the desk.
 *
 * @param key names what it is
 * @param words whose words it is about
 * @param parts what of them, as its message names them
 * @param since since when, absent where nobody says
 * @param statement the statement to look at, absent where there is none
 * @param answer what the form of a statement that answers it begins with, empty where none does
 */
record Need(
        String key,
        String words,
        List<String> parts,
        @Nullable Instant since,
        @Nullable StatementId statement,
        String answer) {

    /** What needs action, the most urgent first. */
    static List<Need> of(Situation now) {
        List<Need> needs = new ArrayList<>();
        for (NoLongerTrue it : now.impact().noLongerTrue()) {
            String known = it.known() == null ? "" : it.known().value();
            needs.add(
                    new Need(
                            known.isEmpty() ? "ruled-out" : "contradicted",
                            now.headline(it.statement()),
                            List.of(it.subject().value(), it.claimed().value(), known),
                            it.since(),
                            it.statement(),
                            "corrects=" + it.statement()));
        }
        if (now.impact().computed().nextUpdateOverdue()) {
            needs.add(new Need("overdue", "", List.of(), now.impact().nextUpdateBy(), null, "new"));
        }
        for (Commitments.Commitment it : now.impact().commitments().due()) {
            String to = it.to() == null ? "" : it.to().value();
            needs.add(
                    new Need(
                            "due",
                            now.words(it.words()),
                            List.of(it.subject().value(), to),
                            it.since(),
                            it.statement(),
                            "keeps=" + it.commitment()));
        }
        for (RecordAnswer.WithWords it : now.statements()) {
            RecordAnswer.Failure failure = it.statement().scheduleFailure();
            if (failure != null) {
                needs.add(
                        new Need(
                                "failed." + failure.failure(),
                                now.headline(it),
                                List.of(),
                                failure.at(),
                                it.statement().statement(),
                                ""));
            }
        }
        for (UrgentReview it : now.impact().reviewsOpen()) {
            needs.add(
                    new Need(
                            "review",
                            now.headline(it.statement()),
                            List.of(),
                            it.since(),
                            it.statement(),
                            ""));
        }
        return needs;
    }
}
