package org.incidenttimeline.projections.customernotice;

import org.incidenttimeline.core.incident.event.StatementCorrected;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.event.StatementWithdrawn;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.projections.customernotice.NoticeRow.CorrectionMade;
import org.incidenttimeline.projections.customernotice.NoticeRow.NoticedIncident;
import org.incidenttimeline.projections.customernotice.NoticeRow.StandingWords;
import org.incidenttimeline.projections.customernotice.NoticeRow.TakenBack;
import org.incidenttimeline.projections.customernotice.NoticeRow.TitleGiven;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** The rows of statements: words leave when they are corrected or taken back, and stay away. */
final class SaidToCustomers {

    private SaidToCustomers() {}

    static void publish(Stamp stamp, StatementPublished it, NoticedIncident incident, Rows rows) {
        if (!it.words().audience().isPublic()) {
            return;
        }
        StandingWords words =
                new StandingWords(
                        it.statement(),
                        it.publicId(),
                        it.words(),
                        stamp.recordedAt(),
                        stamp.position(),
                        it.words().audience() == StatementAudience.CUSTOMERS);
        rows.put(incident.told(stamp.recordedAt()));
        rows.put(words);
        if (it.words().publicTitle() != null) {
            rows.put(new TitleGiven(it.statement(), stamp.position(), it.words().publicTitle()));
        }
        if (!it.words().corrects().isEmpty()) {
            rows.put(CorrectionMade.by(words));
        }
        if (words.forCustomers()) {
            rows.remove(TakenBack.class, TakenBack.LAST);
            rows.remove(TakenBack.class, TakenBack.NEWEST);
        }
    }

    static void correct(StatementCorrected it, Rows rows) {
        StandingWords old = rows.find(StandingWords.class, it.statement().toString());
        if (old == null) {
            return;
        }
        rows.remove(StandingWords.class, old.key());
        StandingWords correction = rows.find(StandingWords.class, it.correction().toString());
        if (old.forCustomers() && correction != null) {
            rows.put(correction.alsoForCustomers());
            rows.remove(TakenBack.class, TakenBack.LAST);
            rows.remove(TakenBack.class, TakenBack.NEWEST);
        }
        CorrectionMade made = rows.find(CorrectionMade.class, it.correction().toString());
        if (made != null) {
            rows.put(made.of(old));
        }
    }

    static void withdraw(Stamp stamp, StatementWithdrawn it, Rows rows) {
        String key = it.statement().toString();
        rows.remove(TitleGiven.class, key);
        CorrectionMade made = rows.find(CorrectionMade.class, key);
        if (made != null) {
            rows.put(made.withdrawn(stamp.recordedAt()));
        }
        StandingWords words = rows.find(StandingWords.class, key);
        if (words == null) {
            return;
        }
        rows.remove(StandingWords.class, key);
        if (words.forCustomers()) {
            takeBack(words, stamp, rows);
        }
    }

    private static void takeBack(StandingWords it, Stamp stamp, Rows rows) {
        TakenBack newest = rows.find(TakenBack.class, TakenBack.NEWEST);
        rows.put(takenBack(TakenBack.LAST, it, stamp));
        if (newest == null || newest.position() < it.position()) {
            rows.put(takenBack(TakenBack.NEWEST, it, stamp));
        }
    }

    private static TakenBack takenBack(String key, StandingWords it, Stamp stamp) {
        return new TakenBack(key, it.publicId(), it.position(), stamp.recordedAt());
    }
}
