package org.incidenttimeline.api.canary;

import static org.incidenttimeline.api.canary.Desk.form;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What responders do, with marked words wherever they write. */
final class Responders {

    private final Desk desk;
    private final Channels channels;

    Responders(Desk desk, Channels channels) {
        this.desk = desk;
        this.channels = channels;
    }

    Case declare(boolean exercise) {
        JsonNode made =
                desk.give(
                        "/api/v1/incidents",
                        Role.RESPONDER,
                        form(
                                "title", desk.marks().text(),
                                "severity", desk.any(List.of("MINOR", "MAJOR", "CRITICAL")),
                                "beganAt", desk.marks().time(desk.now()),
                                "exercise", exercise));
        return new Case(made.path("incidentId").asString(), exercise);
    }

    private JsonNode give(Case it, String command, @Nullable Object... form) {
        JsonNode answer = desk.give(it.path(command), Role.RESPONDER, form(form));
        answer.path("events").forEach(event -> it.events.add(event.asString()));
        return answer;
    }

    void severity(Case it) {
        give(
                it,
                "change-severity",
                "severity",
                desk.any(List.of("MINOR", "MAJOR", "CRITICAL")),
                "occurredAt",
                marked());
    }

    /** A time in the last hour, as only what is internal has. */
    private Object marked() {
        return desk.marks().time(desk.now());
    }

    void phase(Case it) {
        String phase = desk.any(List.of("INVESTIGATING", "IDENTIFIED", "MONITORING"));
        give(it, "change-phase", "phase", phase);
    }

    void turn(Case it, String channel) {
        switch (desk.random().nextInt(4)) {
            case 0 -> restore(it, channel);
            case 1 -> pause(it, channel);
            case 2 -> degrade(it, channel);
            default -> breaks(it, channel);
        }
    }

    void pause(Case it, String channel) {
        down(it, channel, "pause-channel", "reason");
    }

    void degrade(Case it, String channel) {
        down(it, channel, "degrade-channel", "note");
    }

    void breaks(Case it, String channel) {
        down(it, channel, "mark-channel-unavailable", "note");
    }

    private void down(Case it, String channel, String command, String why) {
        if (give(it, command, "channel", channel, why, desk.marks().text()).has("version")) {
            it.down.add(channel);
        }
    }

    void restore(Case it, String channel) {
        if (give(it, "restore-channel", "channel", channel).has("version")) {
            it.down.remove(channel);
        }
    }

    void confirm(Case it, String channel) {
        give(it, "confirm-channel-operating", "channel", channel);
    }

    /** Finds something out of a subject that was spoken of, or of a new one. */
    void find(Case it, String subject, String certainty) {
        String finding = UUID.randomUUID().toString();
        String value = desk.marks().word();
        give(
                it,
                "record-finding",
                "finding",
                finding,
                "subject",
                subject,
                "value",
                value,
                "certainty",
                certainty,
                "detail",
                desk.marks().text(),
                "source",
                desk.marks().text(),
                "disclosable",
                desk.random().nextBoolean(),
                "occurredAt",
                marked());
        it.findings.add(new Case.Found(finding, subject));
        if (certainty.equals("CONFIRMED")) {
            it.known.put(subject, value);
        }
    }

    void revise(Case it, Case.Found found, String certainty, @Nullable String value) {
        give(
                it,
                "revise-finding",
                "finding",
                found.finding(),
                "value",
                value == null ? desk.marks().word() : value,
                "certainty",
                certainty,
                "detail",
                desk.marks().text(),
                "disclosable",
                desk.random().nextBoolean(),
                "occurredAt",
                marked());
    }

    void comment(Case it) {
        give(
                it,
                "record-commentary",
                "source",
                desk.marks().text(),
                "link",
                desk.random().nextBoolean()
                        ? null
                        : "https://press.example/ " + desk.marks().word(),
                "text",
                desk.marks().text(),
                "occurredAt",
                marked());
    }

    void engage(Case it) {
        give(
                it,
                "engage-party",
                "party",
                desk.marks().slug(),
                "name",
                desk.marks().text(),
                "role",
                desk.any(List.of("EXPERT", "REGULATOR", "INSURER")),
                "occurredAt",
                marked());
    }

    void assess(Case it) {
        give(
                it,
                "assess-impact",
                "channel",
                channels.any(desk.random().nextBoolean()),
                "measure",
                "OTHER",
                "low",
                desk.marks().figure(),
                "high",
                desk.marks().figure(),
                "unit",
                desk.marks().text(),
                "basis",
                desk.marks().text(),
                "occurredAt",
                marked());
    }

    void startClock(Case it) {
        String clock = UUID.randomUUID().toString();
        give(
                it,
                "start-clock",
                "clock",
                clock,
                "regime",
                desk.any(List.of("UK_GDPR_33", "NIS2")),
                "triggeredAt",
                marked());
        it.clocks.add(clock);
    }

    void notified(Case it, String clock) {
        give(
                it,
                "record-notification",
                "clock",
                clock,
                "step",
                "NOTIFICATION",
                "at",
                marked(),
                "reference",
                desk.marks().text());
    }

    void closeClock(Case it, String clock) {
        give(it, "close-clock", "clock", clock, "reason", desk.marks().text());
    }

    void strike(Case it, String event) {
        give(it, "strike-entry", "event", event, "reason", desk.marks().text());
    }

    /** Names what the first refusal says must be accepted as due. */
    void resolve(Case it, @Nullable Case mergedInto) {
        if (!ended(it, mergedInto, List.of()) && desk.whyNot().contains("due: ")) {
            String due = desk.whyNot().replaceAll("^.*due: |[.]$", "");
            ended(it, mergedInto, List.of(due.split(", ")));
        }
    }

    private boolean ended(Case it, @Nullable Case mergedInto, List<String> due) {
        return give(
                        it,
                        "resolve",
                        "outcome",
                        mergedInto == null ? "RESOLVED" : "MERGED_INTO",
                        "mergedInto",
                        mergedInto == null ? null : mergedInto.id,
                        "acceptDown",
                        it.down,
                        "acceptDue",
                        due)
                .has("version");
    }

    void reopen(Case it) {
        give(it, "reopen", "reason", desk.marks().text());
        desk.wait(Duration.ofMinutes(1));
    }
}
