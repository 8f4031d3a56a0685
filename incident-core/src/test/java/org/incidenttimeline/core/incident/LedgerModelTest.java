package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.core.incident.IncidentStory.*;
import static org.incidenttimeline.core.incident.Wording.saying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.incidenttimeline.core.incident.command.*;
import org.incidenttimeline.core.incident.event.*;
import org.incidenttimeline.core.vocabulary.*;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random commands, accepted and refused: what must hold of the record holds after each. */
@Tag(Soak.TAG)
class LedgerModelTest {

    private static final int COMMANDS = 120;
    private static final List<Subject> SUBJECTS =
            List.of(CUSTOMER_DATA, CUSTOMER_ACTION, Subject.of(STORES));
    private static final List<Value> VALUES =
            List.of(new Value("OPERATING"), new Value("PAUSED"), NONE_TAKEN, SOME_TAKEN);
    private static final List<Actor> PEOPLE = List.of(AUTHOR, APPROVER, OTHER_APPROVER, MACHINE);

    static LongStream seeds() {
        return LongStream.range(0, Soak.times(60, 5_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsAfterEveryCommand(long seed) {
        assertThat(Ledger.broken(play(seed))).as("seed %d", seed).isEmpty();
    }

    @Test
    void playsEveryKindOfConsequence() {
        assertThat(
                        LongStream.range(0, 60)
                                .boxed()
                                .flatMap(seed -> play(seed).stream())
                                .flatMap(List::stream)
                                .map(it -> (Object) it.getClass()))
                .contains(
                        ClaimDoubted.class,
                        ClaimContradicted.class,
                        ClaimConfirmed.class,
                        ClaimEnded.class,
                        CommitmentFellDue.class,
                        CommitmentKept.class,
                        StatementCorrected.class,
                        StatementWithdrawn.class,
                        StatementScheduled.class,
                        ScheduleFailed.class,
                        ReviewDemanded.class);
    }

    @Test
    void noticesAContradictionThatWasNotRecorded() {
        assertThat(Ledger.broken(without(ClaimContradicted.class))).isNotEmpty();
    }

    @Test
    void noticesACommitmentThatDidNotFallDue() {
        assertThat(Ledger.broken(without(CommitmentFellDue.class))).isNotEmpty();
    }

    @Test
    void noticesAPublicationThatNobodyApproved() {
        assertThat(Ledger.broken(without(StatementApproved.class))).isNotEmpty();
    }

    @Test
    void noticesAnApprovalThatOutlivesARevision() {
        List<List<IncidentEvent>> histories = new ArrayList<>();
        Played played = Played.declared();
        ContentHash hash = played.approves(STATEMENT, saying("One").draft());
        List<IncidentEvent> facts = new ArrayList<>(played.facts());
        facts.add(
                new StatementRevised(
                        INCIDENT, STATEMENT, saying("Two").draft(), hash, hash, AUTHOR.id(), NOON));
        facts.add(new StatementScheduled(INCIDENT, STATEMENT, hash, NOON, APPROVER.id(), NOON));
        histories.add(facts);

        assertThat(Ledger.broken(histories)).hasSize(1);
    }

    private static List<List<IncidentEvent>> without(Class<?> kind) {
        return LongStream.range(0, 20)
                .boxed()
                .flatMap(seed -> play(seed).stream())
                .map(facts -> facts.stream().filter(it -> !kind.isInstance(it)).toList())
                .toList();
    }

    private static List<List<IncidentEvent>> play(long seed) {
        Chance chance = new Chance(new Random(seed));
        List<List<IncidentEvent>> transactions = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < COMMANDS; i++) {
            chance.next();
            transactions.add(chance.played.since(before));
            before += transactions.getLast().size();
        }
        return transactions;
    }

    /** One run of a seed. */
    private static final class Chance {

        private final Random random;
        private final Played played = Played.declared();
        private final List<StatementId> statements = new ArrayList<>();
        private final Map<StatementId, ContentHash> hashes = new HashMap<>();
        private final List<CommitmentId> commitments = new ArrayList<>();
        private final List<FindingId> findings = new ArrayList<>();

        Chance(Random random) {
            this.random = random;
            for (int i = 0; i < 6; i++) {
                statements.add(new StatementId(uuid()));
                findings.add(new FindingId(uuid()));
                commitments.add(new CommitmentId(uuid()));
            }
        }

        void next() {
            played.after(Duration.ofMinutes(random.nextInt(20)));
            StatementId statement = any(statements);
            ContentHash hash = hashes.getOrDefault(statement, contentHash(plainWords()));
            Actor by = any(PEOPLE);
            switch (random.nextInt(16)) {
                case 0 ->
                        give(
                                new RecordFinding(
                                        INCIDENT,
                                        any(findings),
                                        SUBJECTS.get(random.nextInt(2)),
                                        any(VALUES),
                                        certainty(),
                                        "detail",
                                        "source",
                                        true,
                                        null));
                case 1 ->
                        give(
                                new ReviseFinding(
                                        INCIDENT,
                                        any(findings),
                                        any(VALUES),
                                        certainty(),
                                        "detail",
                                        true,
                                        null));
                case 2 -> give(pause(STORES, null));
                case 3 -> give(new RestoreChannel(INCIDENT, STORES, null));
                case 4, 5, 6 -> draft(statement, by);
                case 7 -> played.given(new SubmitStatement(INCIDENT, statement, hash), by);
                case 8, 9 -> played.given(new ApproveStatement(INCIDENT, statement, hash), by);
                case 10, 11 ->
                        played.given(
                                new PublishStatement(
                                        INCIDENT, statement, hash, new PublicId(uuid())),
                                by);
                case 12 ->
                        played.given(
                                new ScheduleStatement(
                                        INCIDENT,
                                        statement,
                                        hash,
                                        played.now().plusSeconds(random.nextInt(3_000))),
                                by);
                case 13 ->
                        played.given(
                                new PublishScheduled(INCIDENT, statement, new PublicId(uuid())),
                                by);
                case 14 ->
                        played.given(
                                new PublishUrgently(
                                        INCIDENT, statement, hash, "haste", new PublicId(uuid())),
                                by);
                case 15 -> played.given(new WithdrawStatement(INCIDENT, statement, "reason"), by);
                default -> throw new IllegalStateException();
            }
        }

        private void give(IncidentCommand wish) {
            played.given(wish, RESPONDER);
        }

        private void draft(StatementId statement, Actor by) {
            Wording words =
                    saying("Words " + random.nextInt(3))
                            .to(
                                    random.nextInt(5) == 0
                                            ? StatementAudience.COLLEAGUES
                                            : StatementAudience.CUSTOMERS);
            SUBJECTS.forEach(
                    subject -> {
                        if (random.nextInt(3) == 0) {
                            words.claiming(subject, any(VALUES));
                        }
                    });
            if (random.nextBoolean()) {
                words.promisingToTell(any(commitments), any(SUBJECTS));
            }
            if (random.nextInt(3) == 0) {
                played.facts().reversed().stream()
                        .filter(CommitmentFellDue.class::isInstance)
                        .findFirst()
                        .ifPresent(it -> words.keeping(((CommitmentFellDue) it).commitment()));
            }
            if (random.nextInt(3) == 0) {
                words.correcting(any(statements));
            }
            ContentHash before = hashes.get(statement);
            IncidentCommand wish =
                    before == null
                            ? new DraftStatement(INCIDENT, statement, words.draft())
                            : new ReviseStatement(INCIDENT, statement, before, words.draft());
            if (played.given(wish, by) == null) {
                hashes.put(statement, latestForm(statement));
            }
            if (random.nextInt(2) == 0) {
                ContentHash now = hashes.get(statement);
                if (now != null) {
                    played.given(new SubmitStatement(INCIDENT, statement, now), by);
                    played.given(new ApproveStatement(INCIDENT, statement, now), any(PEOPLE));
                }
            }
        }

        private ContentHash latestForm(StatementId statement) {
            return switch (played.facts().getLast()) {
                case StatementDrafted it when it.statement().equals(statement) -> it.contentHash();
                case StatementRevised it when it.statement().equals(statement) -> it.contentHash();
                default -> throw new IllegalStateException("neither drafted nor revised");
            };
        }

        private static Draft plainWords() {
            return plain("Nothing", StatementAudience.CUSTOMERS);
        }

        private Certainty certainty() {
            return any(List.of(Certainty.values()));
        }

        private <T> T any(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private UUID uuid() {
            return new UUID(
                    (random.nextLong() & ~0xF000L) | 0x4000L,
                    (random.nextLong() & ~(0xC0L << 56)) | (0x80L << 56));
        }
    }
}
