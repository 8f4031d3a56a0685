package org.incidenttimeline.api.publicsite;

import java.util.ArrayList;
import java.util.List;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.publictimeline.Timeline.Told;
import org.incidenttimeline.projections.rows.Page;
import org.jspecify.annotations.Nullable;

/** Parts of a whole timeline, newest first, each with the cursor of the one before it. */
final class TimelineParts {

    /** As many entries as a part has when nobody says how many. */
    static final int USUAL = 50;

    private TimelineParts() {}

    /**
     * The parts that pages show. They are counted from the oldest entry on, so that only the newest
     * one changes when something happens; that one has up to twice as many entries.
     */
    static List<Timeline> of(Timeline whole) {
        List<Told> entries = whole.entries();
        List<Timeline> parts = new ArrayList<>();
        int from = 0;
        int to = Math.min(entries.size(), USUAL + entries.size() % USUAL);
        do {
            parts.add(part(whole, from, to));
            from = to;
            to = from + USUAL;
        } while (from < entries.size());
        return parts;
    }

    /** As many entries as asked for, from the newest on or from the one before a cursor. */
    static Timeline asked(Timeline whole, @Nullable String before, int limit) {
        Page.requireLimit(limit);
        int from = before == null ? 0 : after(whole, before);
        return part(whole, from, Math.min(whole.entries().size(), from + limit));
    }

    private static int after(Timeline whole, String cursor) {
        List<Told> entries = whole.entries();
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).id().toString().equals(cursor)) {
                return at + 1;
            }
        }
        throw new InvalidValue("before", "is not a cursor of this timeline");
    }

    private static Timeline part(Timeline whole, int from, int to) {
        List<Told> entries = whole.entries();
        return new Timeline(
                whole.incident(),
                entries.subList(from, to),
                to < entries.size() ? entries.get(to - 1).id().toString() : null);
    }
}
