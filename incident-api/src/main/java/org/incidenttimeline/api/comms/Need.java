package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for someone at the desk.
 *
 * @param key names what it is
 * @param words whose words it is about
 * @param detail what of them
 * @param since since when, absent where nobody says
 * @param statement the statement to look at, absent where there is none
 * @param answer what the form of the statement that answers it begins with
 */
record Need(
        String key,
        String words,
        String detail,
        @Nullable Instant since,
        @Nullable StatementId statement,
        String answer) {

    /** What needs action, the most urgent first. */
    static List<Need> of(Situation now) {
        List<Need> needs = new ArrayList<>();
        if (now.impact().computed().nextUpdateOverdue()) {
            needs.add(new Need("overdue", "", "", now.impact().nextUpdateBy(), null, ""));
        }
        return needs;
    }
}
