package org.incidenttimeline.api.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.projections.rows.Fact;
import org.incidenttimeline.projections.rows.Stamp;

/** What nobody outside may know by now, and the field it came in by. */
final class Secrets {

    /**
     * Of the event of an entry that nobody sees yet; once it shows, its id is that of the entry.
     */
    private static final String EVENT_ID = "event id";

    private final Marks marks;
    private final Map<String, Secrecy> decided = Fields.decided();
    private final Needles needles = new Needles();
    private final Map<String, String> live = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> filled = new TreeSet<>();
    private final Set<String> exercises = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, List<String>> waiting = new HashMap<>();
    private long kept;

    Secrets(Marks marks) {
        this.marks = marks;
    }

    /** What came in by a field of a record, or by no record's field. */
    synchronized void keep(String field, String text) {
        Secrecy secrecy = decided.getOrDefault(field, Secrecy.ID);
        boolean marked =
                secrecy == Secrecy.ID || isRandom(text) || isTime(text) || marks.isMarked(text);
        if (!secrecy.isMarked() || !marked) {
            return;
        }
        filled.add(field);
        if (!told.contains(text) && live.putIfAbsent(text, field) == null) {
            needles.add(text);
            kept++;
        }
    }

    /** Public ids and hashes are as good as any mark. */
    private static boolean isRandom(String text) {
        return text.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");
    }

    /** The clock of the test shows whole seconds, so only what insiders wrote shows others. */
    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*(?<![.]000)Z");
    }

    synchronized void keep(Object record) {
        Fields.read(record, this::keep);
    }

    private void tell(String text) {
        told.add(text);
        if (live.remove(text) != null) {
            needles.remove(text);
        }
    }

    /** What has been recorded; some of it is public from then on. */
    synchronized void recorded(Fact fact) {
        keep("Actor.id", fact.stamp().actor());
        switch (fact) {
            case Fact.OfChannel(var stamp, var event) -> {
                keep(EVENT_ID, stamp.event().toString());
                keep(event);
            }
            case Fact.OfIncident(var stamp, var event) -> {
                keep(event);
                recorded(stamp, event);
            }
        }
    }

    private void recorded(Stamp stamp, IncidentEvent event) {
        String incident = stamp.aggregate();
        List<String> hidden = waiting.computeIfAbsent(incident, it -> new ArrayList<>());
        if (event instanceof IncidentDeclared it) {
            hidden.add(it.publicId().toString());
            if (it.exercise()) {
                exercises.add(incident);
            }
        }
        if (event instanceof StatementPublished it
                && it.words().audience().isPublic()
                && !exercises.contains(incident)) {
            tell(it.publicId().toString());
            tell(it.publicHash().value());
            Fields.read(it.words(), (field, text) -> tell(text));
            known.add(incident);
            hidden.forEach(this::tell);
            hidden.clear();
        }
        String id = stamp.event().toString();
        if (!known.contains(incident) || !isEntry(event)) {
            keep(EVENT_ID, id);
        }
        if (isEntry(event)) {
            hidden.add(id);
        }
    }

    /** Whether it stands in the public timeline once there is one. */
    private static boolean isEntry(IncidentEvent event) {
        return switch (event) {
            case PhaseChanged it -> true;
            case IncidentResolved it -> true;
            case IncidentReopened it -> true;
            case ChannelPaused it -> it.audience() == ChannelAudience.PUBLIC;
            case ChannelDegraded it -> it.audience() == ChannelAudience.PUBLIC;
            case ChannelUnavailable it -> it.audience() == ChannelAudience.PUBLIC;
            case ChannelRestored it -> it.audience() == ChannelAudience.PUBLIC;
            case StatementPublished it -> it.words().audience().isPublic();
            case StatementWithdrawn it -> it.audience().isPublic();
            case GuidanceIssued it -> it.audience().isPublic();
            case GuidanceRetired it -> it.audience().isPublic();
            case IncidentEvent it -> false;
        };
    }

    /** Those in these bytes, by the field each came in by. */
    synchronized List<Leak> in(String where, byte[] bytes) {
        return needles.in(bytes).stream()
                .map(it -> new Leak(field(it.text()), it.text(), it.form(), where))
                .toList();
    }

    private String field(String text) {
        return live.getOrDefault(text, "none");
    }

    /** One that anyone can read. */
    record Leak(String field, String text, String form, String where) {}

    /** Those that a table of public rows must not hold either. */
    synchronized boolean isWord(Leak leak) {
        return decided.getOrDefault(leak.field(), Secrecy.ID) != Secrecy.ID
                && !isRandom(leak.text());
    }

    /** What is secret now, and the field of each. */
    synchronized Map<String, String> live() {
        return new LinkedHashMap<>(live);
    }

    /** The fields that ever brought something secret. */
    synchronized Set<String> filled() {
        return new TreeSet<>(filled);
    }

    /** How many there ever were. */
    synchronized long kept() {
        return kept;
    }
}
