package org.incidenttimeline.api.history;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * Those who handled the incidents, had they had this program. A notice is minor and pauses its
 * channels, for it announces work; disrupted is major and degrades them; down is critical. Words go
 * out when they have changed; after the end of an incident, as a correction.
 */
final class Team {

    private final Program program;
    private final Map<String, Handled> incidents = new LinkedHashMap<>();

    Team(Program program) {
        this.program = program;
    }

    /** Tells the program of a change; gives what became of it. */
    String tell(Change change) {
        Line line = new Line(program);
        Set<String> channels = channels(change);
        Handled it =
                incidents.computeIfAbsent(change.incident(), unknown -> declared(change, line));
        if (change.kind().equals("reopened")) {
            reopen(it, change, line);
        }
        severity(it, change, line);
        states(it, change, channels, line);
        boolean ends = change.kind().equals("resolved") || change.kind().equals("recorded-after");
        words(it, change, channels, !ends, line);
        if (ends) {
            end(it, change, line);
        }
        return line.outcome();
    }

    /** Puts the channels of all changes into the catalogue; names of one id are one channel. */
    void register(List<Change> changes) {
        Map<String, String> catalogue = new LinkedHashMap<>();
        changes.forEach(it -> it.channels().forEach(name -> catalogue.putIfAbsent(id(name), name)));
        catalogue.forEach(
                (channel, name) ->
                        Program.text(
                                program.post(
                                        "/api/v1/channels",
                                        Program.ADMIN,
                                        StoredJson.MAPPER.writeValueAsString(
                                                Map.of(
                                                        "channel",
                                                        channel,
                                                        "names",
                                                        Map.of("en", name),
                                                        "group",
                                                        "Services",
                                                        "order",
                                                        1,
                                                        "audience",
                                                        "PUBLIC"))),
                                "version"));
    }

    private static Set<String> channels(Change change) {
        return change.channels().stream()
                .map(Team::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String id(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(64, plain.length())).replaceAll("^-|-$", "");
    }

    private Handled declared(Change change, Line line) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("title", change.title());
        command.put("severity", severity(change));
        command.put("beganAt", Change.time(change.started()));
        return new Handled(line.declare(command, StoredJson.format(change.at())), severity(change));
    }

    private void reopen(Handled it, Change change, Line line) {
        if (!line.give(it.path("reopen"), Role.RESPONDER, of("reason", change.title()))
                .isMissingNode()) {
            it.resolved = false;
        }
    }

    private void severity(Handled it, Change change, Line line) {
        if (!it.severity.equals(severity(change))
                && !line.give(
                                it.path("change-severity"),
                                Role.RESPONDER,
                                of("severity", severity(change)))
                        .isMissingNode()) {
            it.severity = severity(change);
        }
    }

    private static String severity(Change change) {
        return switch (change.severity()) {
            case "notice" -> "MINOR";
            case "disrupted" -> "MAJOR";
            case "down" -> "CRITICAL";
            default -> throw new AssertionError("A severity nobody knows: " + change);
        };
    }

    private static String command(Change change) {
        return switch (change.severity()) {
            case "notice" -> "pause-channel";
            case "disrupted" -> "degrade-channel";
            default -> "mark-channel-unavailable";
        };
    }

    /** Nothing is down before its time, and nothing goes down in an incident that is over. */
    private void states(Handled it, Change change, Set<String> channels, Line line) {
        for (String restored : List.copyOf(it.down.keySet())) {
            if (!channels.contains(restored)) {
                restore(it, restored, null, line);
            }
        }
        if (it.resolved || !change.hasCome(change.started())) {
            return;
        }
        for (String channel : channels) {
            String state = command(change);
            if (state.equals(it.down.get(channel))) {
                continue;
            }
            Map<String, Object> command = of("channel", channel);
            command.put(state.equals("pause-channel") ? "reason" : "note", change.title());
            if (!it.down.containsKey(channel) && !change.kind().equals("reopened")) {
                command.put("occurredAt", Change.time(change.started()));
            }
            if (!line.give(it.path(state), Role.RESPONDER, command).isMissingNode()) {
                it.down.put(channel, state);
            }
        }
    }

    private void restore(Handled it, String channel, @Nullable String when, Line line) {
        Map<String, Object> command = of("channel", channel);
        if (when != null) {
            command.put("occurredAt", when);
        }
        if (!line.give(it.path("restore-channel"), Role.RESPONDER, command).isMissingNode()) {
            it.down.remove(channel);
        }
    }

    /** One writes, another approves and publishes; an end that lies ahead is promised. */
    private void words(
            Handled it, Change change, Set<String> channels, boolean promises, Line line) {
        String words = change.title() + "\n" + change.body();
        if (it.words.equals(words)) {
            return;
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> draft = of("statement", id);
        draft.put("publicTitle", Map.of("en", change.title()));
        draft.put("texts", Map.of("en", Map.of("headline", change.title(), "body", change.body())));
        draft.put("covers", channels.stream().map(channel -> "channel:" + channel).toList());
        String end = change.resolvedWhen();
        if (it.resolved && it.statement != null) {
            draft.put("corrects", List.of(it.statement));
            draft.put("reason", Map.of("en", "Amended when it was over."));
        } else if (promises && end != null && !change.hasCome(end)) {
            draft.put("nextUpdateBy", Change.time(end));
        }
        String hash =
                line.give(it.path("draft-statement"), Role.COMMS_AUTHOR, draft)
                        .path("contentHash")
                        .asString("");
        Map<String, Object> form = of("statement", id);
        form.put("contentHash", hash);
        if (!hash.isEmpty()
                && !line.give(it.path("submit-statement"), Role.COMMS_AUTHOR, form).isMissingNode()
                && !line.give(it.path("approve-statement"), Role.COMMS_APPROVER, form)
                        .isMissingNode()
                && !line.give(it.path("publish-statement"), Role.COMMS_APPROVER, form)
                        .isMissingNode()) {
            it.statement = id;
            it.words = words;
        }
    }

    private void end(Handled it, Change change, Line line) {
        String typed = change.resolvedWhen();
        String when = typed == null ? null : Change.time(typed);
        List.copyOf(it.down.keySet()).forEach(channel -> restore(it, channel, when, line));
        Map<String, Object> command = of("outcome", "RESOLVED");
        if (when != null) {
            command.put("occurredAt", when);
        }
        if (!line.give(it.path("resolve"), Role.RESPONDER, command).isMissingNode()) {
            it.resolved = true;
        }
    }

    private static Map<String, Object> of(String name, Object value) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put(name, value);
        return command;
    }
}
