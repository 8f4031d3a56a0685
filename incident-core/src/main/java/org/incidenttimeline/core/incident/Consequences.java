package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.incident.event.ClaimConfirmed;
import org.incidenttimeline.core.incident.event.ClaimContradicted;
import org.incidenttimeline.core.incident.event.ClaimDoubted;
import org.incidenttimeline.core.incident.event.CommitmentFellDue;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;

/** What a change of what we know does to what we said. */
record Consequences(IncidentId incident, Knowledge knowledge, Claims claims, Promises promises) {

    /** Recorded in the transaction of the cause, at its time. */
    List<IncidentEvent> on(Subject subject, Instant occurredAt) {
        List<IncidentEvent> facts = new ArrayList<>();
        for (Claims.Live claim : claims.on(subject)) {
            Knowledge.Verdict verdict = knowledge.on(subject, claim.value());
            if (!claim.stands(verdict)) {
                facts.add(turned(claim, verdict, occurredAt));
            }
        }
        Value known = knowledge.of(subject);
        if (known != null) {
            promises.fallingDue(subject, known)
                    .forEach(
                            it ->
                                    facts.add(
                                            new CommitmentFellDue(
                                                    incident,
                                                    it,
                                                    subject,
                                                    promises.baseline(it),
                                                    known,
                                                    knowledge.source(subject),
                                                    occurredAt)));
        }
        return facts;
    }

    private IncidentEvent turned(Claims.Live claim, Knowledge.Verdict verdict, Instant occurredAt) {
        return switch (verdict.standing()) {
            case STANDING ->
                    new ClaimConfirmed(
                            incident,
                            claim.statement(),
                            claim.subject(),
                            claim.value(),
                            verdict.finding(),
                            occurredAt);
            case IN_DOUBT ->
                    new ClaimDoubted(
                            incident,
                            claim.statement(),
                            claim.subject(),
                            claim.value(),
                            Objects.requireNonNull(verdict.against()),
                            Objects.requireNonNull(verdict.finding()),
                            occurredAt);
            case CONTRADICTED ->
                    new ClaimContradicted(
                            incident,
                            claim.statement(),
                            claim.subject(),
                            claim.value(),
                            verdict.against(),
                            verdict.finding(),
                            occurredAt);
        };
    }
}
