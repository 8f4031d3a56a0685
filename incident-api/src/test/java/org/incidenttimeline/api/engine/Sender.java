package org.incidenttimeline.api.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.incidenttimeline.core.channel.command.ChannelCommand;
import org.incidenttimeline.core.channel.command.RegisterChannel;
import org.incidenttimeline.core.channel.command.ReviseChannel;
import org.incidenttimeline.core.incident.Drafted;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/** Thinks of commands by chance, some of them foolish, and remembers only what it was answered. */
final class Sender {

    private static final List<ChannelId> CHANNELS =
            List.of(new ChannelId("stores"), new ChannelId("website"), new ChannelId("app"));
    private static final Set<Role> ALL =
            Set.of(Role.RESPONDER, Role.COMMS_AUTHOR, Role.COMMS_APPROVER);

    /**
     * A command under its mark, with the version its sender believes in.
     *
     * @param at the earliest time at which it was sent, by the clock of the program: its answer may
     *     be kept since then
     */
    record Wish(String mark, Object command, @Nullable Long expected, int attempt, Instant at) {

        Wish again(Instant now) {
            return new Wish(mark, command, expected, attempt + 1, now.isBefore(at) ? now : at);
        }

        Envelope envelope() {
            return new Envelope(
                    new Actor("sender", ActorKind.PERSON, ALL, Diary.requestId(mark, attempt)),
                    expected,
                    new RequestKey("sender", "/" + mark, mark, mark));
        }
    }

    private record Written(IncidentId incident, StatementId statement, ContentHash hash) {}

    private final Random chance;
    private final List<IncidentId> incidents = new ArrayList<>();
    private final Map<IncidentId, Long> versions = new LinkedHashMap<>();
    private final List<Written> drafts = new ArrayList<>();
    private final List<Written> published = new ArrayList<>();
    private int marks;

    Sender(Random chance) {
        this.chance = chance;
    }

    Wish next(Instant now) {
        Object command = command(now);
        Long expected =
                command instanceof IncidentCommand it
                                && !(it instanceof DeclareIncident)
                                && chance.nextInt(4) == 0
                        ? versions.getOrDefault(it.incident(), 1L) - chance.nextInt(2)
                        : null;
        return new Wish("wish-" + ++marks, command, expected, 0, now);
    }

    private Object command(Instant now) {
        if (incidents.isEmpty() || chance.nextInt(8) == 0) {
            return declare(now);
        }
        IncidentId incident = any(incidents);
        ChannelId channel = any(CHANNELS);
        return switch (chance.nextInt(16)) {
            case 0 -> register(channel);
            case 1 -> new ReviseChannel(channel, names(), "On site", chance.nextInt(9), null);
            case 2, 3 -> new PauseChannel(incident, channel, "Power", null);
            case 4 -> new DegradeChannel(incident, channel, "Slow", null);
            case 5 -> new RestoreChannel(incident, channel, null);
            case 6, 7 -> draft(incident);
            case 8, 9 -> drafts.isEmpty() ? draft(incident) : publish(any(drafts));
            case 10 -> published.isEmpty() ? draft(incident) : withdraw(any(published));
            case 11 -> finding(incident);
            case 12 -> resolve(incident);
            case 13 -> new ReopenIncident(incident, "Again", null);
            case 14 -> new ChangeSeverity(incident, any(List.of(Severity.values())), null);
            default -> comment(incident);
        };
    }

    private DeclareIncident declare(Instant now) {
        return new DeclareIncident(
                new IncidentId(id()),
                new PublicId(id()),
                "Attack",
                Severity.MAJOR,
                now,
                chance.nextInt(6) == 0,
                null);
    }

    private RecordCommentary comment(IncidentId incident) {
        return new RecordCommentary(
                incident, CommentaryId.of(id().toString()), "Press", null, "They say things", null);
    }

    private RecordFinding finding(IncidentId incident) {
        return new RecordFinding(
                incident,
                FindingId.of(id().toString()),
                new Subject("customer-data"),
                new Value(chance.nextBoolean() ? "NONE_TAKEN" : "SOME_TAKEN"),
                any(List.of(Certainty.values())),
                "As the log says",
                "Forensics",
                true,
                null);
    }

    private ResolveIncident resolve(IncidentId incident) {
        return new ResolveIncident(incident, Outcome.RESOLVED, null, List.of(), List.of(), null);
    }

    private RegisterChannel register(ChannelId channel) {
        return new RegisterChannel(
                channel, names(), "On site", chance.nextInt(9), ChannelAudience.PUBLIC, null);
    }

    private static Map<LanguageTag, String> names() {
        return Map.of(new LanguageTag("en"), "A channel");
    }

    private DraftStatement draft(IncidentId incident) {
        return new DraftStatement(
                incident, new StatementId(id()), Statements.draft("Words " + marks));
    }

    private PublishUrgently publish(Written it) {
        return new PublishUrgently(
                it.incident(), it.statement(), it.hash(), "In haste", new PublicId(id()));
    }

    private WithdrawStatement withdraw(Written it) {
        return new WithdrawStatement(it.incident(), it.statement(), "Wrong");
    }

    /** What a door does with the wish, inside one transaction. */
    static Supplier<Answer> work(Commands commands, Wish wish, Envelope envelope) {
        return () -> {
            Accepted accepted = commands.give(wish.command(), envelope);
            List<String> events = accepted.events().stream().map(EventId::toString).toList();
            String hash =
                    accepted.result() instanceof Drafted drafted
                            ? drafted.contentHash().value()
                            : "";
            return new Answer(
                    200, Map.of("events", events, "hash", hash), accepted.version(), null);
        };
    }

    void accepted(Wish wish, Answer answer) {
        switch (wish.command()) {
            case DeclareIncident it -> incidents.add(it.incident());
            case DraftStatement it ->
                    drafts.add(
                            new Written(
                                    it.incident(),
                                    it.statement(),
                                    new ContentHash(String.valueOf(answer.body().get("hash")))));
            case PublishUrgently it ->
                    published.add(new Written(it.incident(), it.statement(), it.contentHash()));
            default -> {}
        }
        Long version = answer.version();
        if (wish.command() instanceof IncidentCommand it && version != null) {
            versions.put(it.incident(), version);
        }
    }

    /** What a command is about; two commands about one thing wait for each other. */
    static String about(Object command) {
        return switch (command) {
            case IncidentCommand it -> it.incident().toString();
            case ChannelCommand it -> it.channel().toString();
            default -> throw new IllegalArgumentException("no command");
        };
    }

    private <T> T any(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private UUID id() {
        long version = (chance.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(version, (chance.nextLong() >>> 2) | (1L << 63));
    }
}
