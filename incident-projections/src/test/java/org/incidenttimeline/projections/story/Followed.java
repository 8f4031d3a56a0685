package org.incidenttimeline.projections.story;

import org.incidenttimeline.core.vocabulary.ClockId;
import org.incidenttimeline.core.vocabulary.CommitmentId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;

/** Everything that can become of a statement, once, with "secret" in every internal word. */
final class Followed {

    private Followed() {}

    static void in(Story story, Plot plot) {
        Ledger ledger = new Ledger(story, plot);
        StatementId said = StatementId.random();
        StatementId draft = plot.drafted("secret plan");
        FindingId finding = FindingId.random();
        PublicId shown = ledger.told(said, StatementAudience.CUSTOMERS, "We are looking into it");
        ledger.reviewDemanded(said);
        ledger.claimed(said);
        CommitmentId commitment = ledger.committed(said);
        ledger.doubted(said, finding);
        ledger.contradicted(said, finding);
        ledger.confirmed(said, finding);
        ledger.fellDue(commitment, finding);
        ledger.kept(commitment, said);
        ledger.claimEnded(said, draft);
        ledger.scheduled(draft, "2025-04-22T08:00:00Z");
        ledger.cancelled(draft);
        ledger.scheduled(draft, "2025-04-22T08:00:00Z");
        ledger.failed(draft, "2025-04-22T08:00:00Z");
        ledger.reviewed(said, ReviewVerdict.OBJECTED);
        ledger.corrected(said, shown, draft);
        ledger.withdrawn(said, shown, StatementAudience.CUSTOMERS);
        ClockId clock = ClockId.random();
        Deadlines deadlines = new Deadlines(story, plot);
        deadlines.started(clock);
        deadlines.notified(clock, Deadlines.EARLY_WARNING);
        deadlines.closed(clock);
    }
}
