package org.incidenttimeline.core.incident.refusal;

import java.util.List;
import org.incidenttimeline.core.vocabulary.StatementId;

/** These urgent publications have not been reviewed. */
public record ReviewsOpen(List<StatementId> statements) implements Refusal {

    public ReviewsOpen {
        statements = List.copyOf(statements);
    }
}
