package org.incidenttimeline.projections.impact;

import org.incidenttimeline.core.incident.event.CommentaryRecorded;
import org.incidenttimeline.core.incident.event.FindingRecorded;
import org.incidenttimeline.core.incident.event.FindingRevised;
import org.incidenttimeline.core.incident.event.ImpactAssessed;
import org.incidenttimeline.core.incident.event.PartyEngaged;
import org.incidenttimeline.core.vocabulary.Measure;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.KnownRow.Assessed;
import org.incidenttimeline.projections.impact.KnownRow.DailyEstimate;
import org.incidenttimeline.projections.impact.KnownRow.Engaged;
import org.incidenttimeline.projections.impact.KnownRow.FindingForm;
import org.incidenttimeline.projections.impact.KnownRow.FindingNow;
import org.incidenttimeline.projections.impact.KnownRow.Heard;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** Follows what was found, heard and assessed, and by whom. */
final class KnownFold {

    private KnownFold() {}

    static void found(Stamp stamp, FindingRecorded it, Rows rows) {
        formed(
                new FindingForm(
                        stamp.event(),
                        stamp.position(),
                        it.finding(),
                        it.subject(),
                        it.value(),
                        it.certainty(),
                        it.detail(),
                        it.source(),
                        it.disclosable(),
                        it.occurredAt(),
                        stamp.recordedAt()),
                rows);
    }

    static void revised(Stamp stamp, FindingRevised it, Rows rows) {
        formed(
                new FindingForm(
                        stamp.event(),
                        stamp.position(),
                        it.finding(),
                        it.subject(),
                        it.value(),
                        it.certainty(),
                        it.detail(),
                        null,
                        it.disclosable(),
                        it.occurredAt(),
                        stamp.recordedAt()),
                rows);
    }

    private static void formed(FindingForm form, Rows rows) {
        rows.put(form);
        FindingNow now = rows.find(FindingNow.class, form.finding().toString());
        ToTell toTell = DisclosureFold.found(form, rows);
        rows.put(now == null ? FindingNow.of(form, toTell) : now.revised(form, toTell));
    }

    static void heard(Stamp stamp, CommentaryRecorded it, Rows rows) {
        rows.put(
                new Heard(
                        stamp.event(),
                        stamp.position(),
                        it.commentary(),
                        it.source(),
                        it.link(),
                        it.text(),
                        it.occurredAt()));
    }

    static void engaged(Stamp stamp, PartyEngaged it, Rows rows) {
        rows.put(
                new Engaged(
                        stamp.event(),
                        stamp.position(),
                        it.party(),
                        it.name(),
                        it.role(),
                        it.occurredAt()));
    }

    static void assessed(Stamp stamp, ImpactAssessed it, Rows rows) {
        rows.put(
                new Assessed(
                        stamp.event(),
                        stamp.position(),
                        it.channel(),
                        it.measure(),
                        it.low(),
                        it.high(),
                        it.unit(),
                        it.basis(),
                        it.occurredAt()));
        if (it.measure() == Measure.TRADE_PER_DAY && it.channel() != null) {
            rows.put(new DailyEstimate(it.channel(), stamp.event()));
        }
    }
}
