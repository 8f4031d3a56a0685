package org.incidenttimeline.projections.impact;

import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.incidenttimeline.projections.impact.DisclosureRow.Round;
import org.incidenttimeline.projections.impact.DisclosureRow.ToTell;
import org.incidenttimeline.projections.impact.DisclosureRow.Told;
import org.incidenttimeline.projections.impact.KnownRow.FindingForm;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;
import org.jspecify.annotations.Nullable;

/** Follows what the public could be told until a public statement covers it. */
final class DisclosureFold {

    private DisclosureFold() {}

    static void turned(Stamp stamp, ChannelId channel, ChannelState state, Rows rows) {
        Subject subject = Subject.of(channel);
        Round round = round(subject, rows).changed(stamp.event(), stamp.recordedAt());
        rows.put(round);
        rows.put(
                new ToTell(
                        stamp.event(),
                        stamp.position(),
                        subject,
                        new Value(state.name()),
                        null,
                        stamp.recordedAt(),
                        round.since(),
                        false));
    }

    /**
     * A finding counts from when it first may be told; one taken back untold never counted. What it
     * says anew after it was told counts again. Gives what of it is to be told now or was.
     */
    static @Nullable ToTell found(FindingForm form, Rows rows) {
        ToTell before = rows.find(ToTell.class, form.finding().toString());
        ToTell now = counted(before, form, rows);
        if (before != null && now == null) {
            rows.remove(ToTell.class, before.key());
        }
        if (before != null && now != null && !now.event().equals(before.event())) {
            rows.put(before.asEarlier());
        }
        if (now != null) {
            rows.put(now);
        }
        return now;
    }

    private static @Nullable ToTell counted(@Nullable ToTell before, FindingForm form, Rows rows) {
        boolean mayBeTold = form.certainty() == Certainty.CONFIRMED && form.disclosable();
        if (before == null) {
            return mayBeTold ? toTell(form, rows) : null;
        }
        if (told(before, rows)) {
            boolean saysAnew = mayBeTold && !before.value().equals(form.value());
            return saysAnew ? toTell(form, rows) : before;
        }
        return mayBeTold ? before.saying(form.value()) : null;
    }

    private static ToTell toTell(FindingForm form, Rows rows) {
        Round round = round(form.subject(), rows).opened();
        rows.put(round);
        return new ToTell(
                form.event(),
                form.position(),
                form.subject(),
                form.value(),
                form.finding(),
                form.recordedAt(),
                round.since(),
                false);
    }

    private static boolean told(ToTell it, Rows rows) {
        return !round(it.subject(), rows).holds(it);
    }

    private static Round round(Subject subject, Rows rows) {
        Round round = rows.find(Round.class, subject.value());
        return round == null ? Round.since(subject, 0) : round;
    }

    static void published(Stamp stamp, StatementPublished it, Rows rows) {
        if (!it.words().audience().isPublic()) {
            return;
        }
        for (Subject subject : it.covers()) {
            Round round = rows.find(Round.class, subject.value());
            if (round != null && round.open()) {
                rows.put(new Told(subject, round.since(), it.statement(), stamp.recordedAt()));
                rows.put(Round.since(subject, stamp.position()));
            }
        }
    }
}
