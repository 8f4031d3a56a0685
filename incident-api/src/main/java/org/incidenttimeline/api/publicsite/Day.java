package org.incidenttimeline.api.publicsite;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;

/** What a timeline tells of one day in the zone of the site. */
record Day(LocalDate date, List<Told> entries) {

    /** The days of entries, in their order. */
    static List<Day> of(List<Told> entries, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        for (Told entry : entries) {
            LocalDate date = LocalDate.ofInstant(entry.occurredAt(), zone);
            if (days.isEmpty() || !days.getLast().date.equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.getLast().entries.add(entry);
        }
        return days;
    }
}
