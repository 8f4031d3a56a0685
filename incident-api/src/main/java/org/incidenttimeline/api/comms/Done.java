package org.incidenttimeline.api.comms;

import static org.incidenttimeline.core.vocabulary.StatementState.APPROVED;
import static org.incidenttimeline.core.vocabulary.StatementState.DISCARDED;
import static org.incidenttimeline.core.vocabulary.StatementState.DRAFTED;
import static org.incidenttimeline.core.vocabulary.StatementState.PUBLISHED;
import static org.incidenttimeline.core.vocabulary.StatementState.SCHEDULED;
import static org.incidenttimeline.core.vocabulary.StatementState.SUBMITTED;
import static org.incidenttimeline.core.vocabulary.StatementState.WITHDRAWN;

import java.util.Set;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;

/** What was just done, as the page that one is led to afterwards tells it. */
final class Done {

    private static final Set<String> PUBLISHING = Set.of("publish", "publish-urgently", "withdraw");

    private Done() {}

    /**
     * Names what is told; null where nothing is, or where the statement is no longer as the deed
     * left it.
     */
    static @Nullable String told(
            @Nullable String deed, RecordAnswer.Statement it, boolean exercise) {
        if (deed == null || !after(deed, it).contains(it.state())) {
            return null;
        }
        boolean open = !exercise && it.audience().isPublic();
        return open || !PUBLISHING.contains(deed)
                ? deed
                : deed + (exercise ? ".exercise" : ".colleagues");
    }

    private static Set<StatementState> after(String deed, RecordAnswer.Statement it) {
        RecordAnswer.Urgent urgent = it.urgent();
        return switch (deed) {
            case "draft", "revise", "reject" -> Set.of(DRAFTED);
            case "submit" -> Set.of(SUBMITTED);
            case "discard" -> Set.of(DISCARDED);
            case "approve" -> it.approvals().isEmpty() ? Set.of() : Set.of(SUBMITTED, APPROVED);
            case "publish" -> urgent == null ? Set.of(PUBLISHED) : Set.of();
            case "publish-urgently" -> urgent == null ? Set.of() : Set.of(PUBLISHED);
            case "schedule" -> Set.of(SCHEDULED);
            case "cancel-schedule" -> Set.of(APPROVED);
            case "withdraw" -> Set.of(WITHDRAWN);
            case "review" ->
                    urgent == null || urgent.verdict() == null
                            ? Set.of()
                            : Set.of(PUBLISHED, WITHDRAWN);
            default -> Set.of();
        };
    }
}
