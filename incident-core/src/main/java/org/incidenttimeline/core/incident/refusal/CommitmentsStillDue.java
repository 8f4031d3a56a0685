package org.incidenttimeline.core.incident.refusal;

import java.util.List;
import org.incidenttimeline.core.vocabulary.CommitmentId;

/** These commitments are due and were not accepted as such. */
public record CommitmentsStillDue(List<CommitmentId> commitments) implements Refusal {

    public CommitmentsStillDue {
        commitments = List.copyOf(commitments);
    }
}
