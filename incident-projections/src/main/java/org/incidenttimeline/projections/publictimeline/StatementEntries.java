package org.incidenttimeline.projections.publictimeline;

import java.util.Map;
import org.incidenttimeline.core.incident.event.StatementCorrected;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.incident.event.StatementWithdrawn;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publictimeline.Entry.StatementSaid;
import org.incidenttimeline.projections.rows.Row;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** The entries of statements: published words stay, marked by what became of them. */
final class StatementEntries {

    private StatementEntries() {}

    static void publish(Stamp stamp, StatementPublished it, PublicIncident incident, Rows rows) {
        if (!it.words().audience().isPublic()) {
            return;
        }
        rows.put(incident.told(stamp.recordedAt()));
        if (it.words().publicTitle() != null) {
            rows.put(new TitleGiven(it.publicId(), stamp.position(), it.words().publicTitle()));
        }
        rows.put(new StatementPlace(it.publicId(), stamp.event()));
        rows.put(
                Entry.of(
                        stamp,
                        it.occurredAt(),
                        new StatementSaid(
                                it.publicId(), it.publicHash(), it.words(), null, null, null)));
    }

    static void correct(StatementCorrected it, Rows rows) {
        StatementPlace place = rows.find(StatementPlace.class, it.publicId().toString());
        Entry entry = place == null ? null : rows.find(Entry.class, place.entry().toString());
        if (entry != null && entry.statement() != null) {
            rows.put(
                    entry.saying(
                            entry.statement().corrected(it.correctionPublicId(), it.occurredAt())));
        }
    }

    static void withdraw(Stamp stamp, StatementWithdrawn it, Rows rows) {
        StatementPlace place = rows.find(StatementPlace.class, it.publicId().toString());
        Entry entry = place == null ? null : rows.find(Entry.class, place.entry().toString());
        if (entry != null && entry.statement() != null) {
            rows.put(entry.saying(entry.statement().withdrawn(it.occurredAt())));
            rows.put(Entry.of(stamp, it.occurredAt(), it.publicId()));
            rows.remove(TitleGiven.class, it.publicId().toString());
        }
    }

    /** Where a statement stands in the timeline. */
    record StatementPlace(PublicId publicId, EventId entry) implements Row {
        @Override
        public String key() {
            return publicId.toString();
        }

        /** The public id, so that a statement is found by it. */
        @Override
        public String order() {
            return publicId.toString();
        }
    }

    /** A title that a statement gave the incident; the latest one not taken back counts. */
    record TitleGiven(PublicId statement, long position, Map<LanguageTag, String> title)
            implements Row.ByPosition {
        @Override
        public String key() {
            return statement.toString();
        }
    }
}
