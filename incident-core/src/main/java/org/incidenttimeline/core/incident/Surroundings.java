package org.incidenttimeline.core.incident;

import java.util.HashSet;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.AssessmentId;
import org.incidenttimeline.core.vocabulary.CommentaryId;
import org.incidenttimeline.core.vocabulary.PartyId;

/** Which commentary, parties and assessments are recorded already. */
record Surroundings(
        Set<CommentaryId> commentary, Set<PartyId> parties, Set<AssessmentId> assessments) {

    Surroundings {
        commentary = new HashSet<>(commentary);
        parties = new HashSet<>(parties);
        assessments = new HashSet<>(assessments);
    }

    static Surroundings none() {
        return new Surroundings(Set.of(), Set.of(), Set.of());
    }
}
