package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.RESPONDER;
import static org.incidenttimeline.api.engine.Deeds.declare;
import static org.incidenttimeline.api.engine.Statements.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Store.class)
class PublicChainIT {

    private static final String NAME = "incident-timeline-public-chain";

    private final String[] store;

    PublicChainIT(Store kind) {
        store = kind.fresh();
    }

    @Test
    void signsAndChainsEveryStatementSoThatAStrangerCanCheckIt() throws Exception {
        try (Node node = Node.started(store)) {
            IncidentId incident = statements(node).declared();
            List<PublicId> published =
                    List.of(
                            statements(node).published(incident, draft("Siopau ar agor – Caffè")),
                            statements(node)
                                    .published(incident, draft("Two", StatementAudience.PRESS)),
                            statements(node)
                                    .published(statements(node).declared(), draft("Three")));

            List<ChainEntry> chain = awaited(node);
            assertThat(chain).extracting(ChainEntry::statement).isEqualTo(published);
            Verified.chain(chain, NAME, jwks(node));
            PublicChain read = node.get(PublicChain.class);
            assertThat(read.last()).isEqualTo(chain.getLast());
            assertThat(read.of(published.get(1))).isEqualTo(chain.get(1));
            assertThat(read.of(chain.getFirst().checkCode())).containsExactly(chain.getFirst());
            assertThat(chain.getFirst().body())
                    .contains("\"publishedAt\":\"" + recorded(node, published.getFirst()) + "\"")
                    .doesNotContain(incident.value().toString());
        }
    }

    /** The commands of the README, with the real program. */
    @Test
    void isVerifiedByOpenssl(@TempDir Path directory) throws Exception {
        try (Node node = Node.started(store)) {
            statements(node).published(statements(node).declared(), draft("Words"));
            ChainEntry entry = awaited(node).getFirst();
            byte[] key = Verified.key(jwks(node), Verified.kid(entry.jws()));
            String[] jws = entry.jws().split("\\.", -1);
            String payload =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(entry.body().getBytes(StandardCharsets.UTF_8));
            Files.write(
                    directory.resolve("key"),
                    HexFormat.of().parseHex(Verified.SPKI + HexFormat.of().formatHex(key)));
            Files.write(directory.resolve("signature"), Base64.getUrlDecoder().decode(jws[2]));
            Files.writeString(directory.resolve("signed"), jws[0] + "." + payload);

            assertThat(openssl(directory)).contains("Signature Verified Successfully");
            Files.writeString(directory.resolve("signed"), jws[0] + "." + payload + "A");
            assertThat(openssl(directory)).contains("Signature Verification Failure");
        }
    }

    private static String openssl(Path directory) throws Exception {
        Process openssl =
                new ProcessBuilder(
                                List.of(
                                        "openssl",
                                        "pkeyutl",
                                        "-verify",
                                        "-rawin",
                                        "-pubin",
                                        "-keyform",
                                        "DER",
                                        "-inkey",
                                        "key",
                                        "-in",
                                        "signed",
                                        "-sigfile",
                                        "signature"))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        return new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void leavesOutExercisesAndWordsForColleagues() throws Exception {
        try (Node node = Node.started(store)) {
            IncidentId incident = statements(node).declared();
            IncidentId exercise = IncidentId.random();
            statements(node).give(declare(exercise, true), RESPONDER);
            statements(node).published(exercise, draft("Exercise"));
            statements(node).published(incident, draft("Inside", StatementAudience.COLLEAGUES));
            PublicId told = statements(node).published(incident, draft("Told"));

            assertThat(awaited(node)).extracting(ChainEntry::statement).containsExactly(told);
            assertThat(node.get(ParkedSequences.class).all()).isEmpty();
        }
    }

    @Test
    void enteredEachOnceHoweverOftenTheLogIsReadAgain() throws Exception {
        List<ChainEntry> before;
        try (Node node = Node.started(store)) {
            publish(node, 3);
            before = awaited(node);
            forget(node, "DELETE FROM token_entry WHERE processor_name = 'public-chain'");
        }
        try (Node node = Node.started(store)) {
            publish(node, 1);
            assertThat(awaited(node)).hasSize(4).startsWith(before.toArray(ChainEntry[]::new));
            Verified.chain(awaited(node), NAME, jwks(node));
        }
    }

    @Test
    void entersAParkedStatementWhenItIsTriedAgain() throws Exception {
        try (Node node = Node.started(store)) {
            JdbcClient jdbc = node.get(JdbcClient.class);
            IncidentId incident = statements(node).declared();
            String rename = " SET payload_type = ? WHERE payload_type = ?";
            processor(node).shutDown();
            PublicId parked = statements(node).published(incident, draft("Parked"));
            jdbc.sql("UPDATE domain_event_entry" + rename)
                    .params("tomorrow", "incident.statement-published")
                    .update();
            processor(node).start();
            publish(node, 1);
            assertThat(awaited(node)).extracting(ChainEntry::statement).doesNotContain(parked);

            for (String table : List.of("domain_event_entry", "dead_letter_entry")) {
                jdbc.sql("UPDATE " + table + rename)
                        .params("incident.statement-published", "tomorrow")
                        .update();
            }
            ParkedSequences sequences = node.get(ParkedSequences.class);
            sequences.all().forEach(it -> sequences.retry(it.id()));
            assertThat(sequences.all()).isEmpty();
            assertThat(awaited(node)).hasSize(2);
            assertThat(awaited(node).getLast().statement()).isEqualTo(parked);
            assertThat(awaited(node).getLast().body()).contains(recorded(node, parked));
            Verified.chain(awaited(node), NAME, jwks(node));
        }
    }

    /** As a store of an earlier release, which knew no chain. */
    @Test
    void takesInWhatWasPublishedBeforeItBegan() throws Exception {
        List<ChainEntry> before;
        try (Node node = Node.started(store)) {
            publish(node, 3);
            before = awaited(node);
            forget(
                    node,
                    "DELETE FROM token_entry WHERE processor_name = 'public-chain'",
                    "DELETE FROM public_chain");
        }
        try (Node node = Node.started(store)) {
            assertThat(awaited(node)).isEqualTo(before);
        }
    }

    @Test
    void isLeftAsItIsWhenTheViewsAreRebuilt() throws Exception {
        try (Node node = Node.started(store)) {
            publish(node, 2);
            List<ChainEntry> before = awaited(node);
            Rebuild rebuild =
                    new Rebuild(
                            node.get(JdbcTemplate.class),
                            new TransactionTemplate(node.get(PlatformTransactionManager.class)),
                            node.get(EventLog.class)::read);
            Views.all().forEach(view -> rebuild.run(view, parked -> false));

            assertThat(awaited(node)).isEqualTo(before);
        }
    }

    @Test
    void isNamedByTheHostOfTheSite() throws Exception {
        String site = "--incident.public-base-url=https://Status.example.com:8443/help";
        try (Node node = Node.started(store, site)) {
            publish(node, 1);
            Verified.chain(awaited(node), "status.example.com/incident-timeline", jwks(node));
        }
    }

    @Test
    void holdsEachStatementOnceAfterTheProcessWasKilled() throws Exception {
        List<IncidentId> answered = new ArrayList<>();
        for (int life = 0; life < 2; life++) {
            try (ChildNode child = ChildNode.started(store, PublishingNode.class)) {
                for (int each = 0; each < 10; each++) {
                    answered.add(child.nextAcknowledged());
                }
                answered.addAll(child.kill());
            }
        }
        try (Node node = Node.started(store)) {
            List<ChainEntry> chain = awaited(node);
            assertThat(chain)
                    .extracting(ChainEntry::statement)
                    .isEqualTo(published(node).stream().map(StatementPublished::publicId).toList());
            assertThat(published(node).stream().map(StatementPublished::incident))
                    .containsAll(answered);
            Verified.chain(chain, NAME, jwks(node));
        }
    }

    private static Statements statements(Node node) {
        return new Statements(node.get(Commands.class), node.get(EventLog.class));
    }

    private static void publish(Node node, int many) {
        IncidentId incident = statements(node).declared();
        for (int each = 0; each < many; each++) {
            statements(node).published(incident, draft("Words " + each));
        }
    }

    /** Stopped first: a running processor would write its token back. */
    private static void forget(Node node, String... deletions) {
        processor(node).shutDown();
        for (String deletion : deletions) {
            node.get(JdbcClient.class).sql(deletion).update();
        }
    }

    private static EventProcessor processor(Node node) {
        return node.get(EventProcessingConfiguration.class)
                .eventProcessor(PublicChain.PROCESSOR)
                .orElseThrow();
    }

    private static List<ChainEntry> awaited(Node node) {
        Settled.views(node::get);
        return node.get(PublicChain.class).after(0, 1000);
    }

    private static String jwks(Node node) {
        return StoredJson.MAPPER.writeValueAsString(node.get(SigningKeys.class).jwks());
    }

    private static List<StatementPublished> published(Node node) {
        List<StatementPublished> found = new ArrayList<>();
        EventLog log = node.get(EventLog.class);
        log.read(
                0,
                log.head(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var _, StatementPublished published)) {
                        found.add(published);
                    }
                });
        return found;
    }

    private static String recorded(Node node, PublicId statement) {
        List<String> found = new ArrayList<>();
        EventLog log = node.get(EventLog.class);
        log.read(
                0,
                log.head(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var stamp, StatementPublished published)
                            && published.publicId().equals(statement)) {
                        found.add(StoredJson.format(stamp.recordedAt()));
                    }
                });
        return found.getFirst();
    }
}
