package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidenttimeline.api.engine.Statements.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.api.signing.Jwk;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which keys a start accepts, makes and refuses. */
@ParameterizedClass
@EnumSource(Store.class)
class SigningKeysIT {

    private final Path keys;
    private final String[] store;

    SigningKeysIT(Store kind) throws IOException {
        keys = Files.createTempDirectory("safe").resolve("new").resolve("keys");
        store =
                Stream.concat(Stream.of(kind.fresh()), Stream.of("--incident.key-dir=" + keys))
                        .toArray(String[]::new);
    }

    @Test
    void makesTheFirstKeyForItsOwnEyesAndKeepsToIt() throws Exception {
        String first = kidAfterStart();

        assertThat(kidAfterStart()).isEqualTo(first);
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            keys.resolve("signing-key-1.pem"),
                            keys.resolve("key-" + first + ".pub"));
        }
        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keys.resolve("signing-key-1.pem"))).isEqualTo("rw-------");
    }

    @Test
    void takesANewKeyOfTheOperatorAndStillVerifiesWhatTheOldOneSigned() throws Exception {
        String old;
        try (Node node = Node.started(store)) {
            old = node.get(SigningKeys.class).current().kid();
            publish(node);
        }
        genpkey("ed25519", "next.pem");
        try (Node node = Node.started(store)) {
            publish(node);
            List<ChainEntry> chain = awaited(node);
            SigningKeys now = node.get(SigningKeys.class);
            assertThat(now.current().kid()).isNotEqualTo(old);
            assertThat(now.jwks().keys())
                    .extracting(Jwk::kid)
                    .containsExactly(now.current().kid(), old);
            assertThat(chain)
                    .extracting(it -> Verified.kid(it.jws()))
                    .containsExactly(old, now.current().kid());
            Verified.chain(
                    chain,
                    "incident-timeline-public-chain",
                    StoredJson.MAPPER.writeValueAsString(now.jwks()));
        }

        String next = kidAfterStart();
        Files.delete(keys.resolve("signing-key-1.pem"));
        assertThat(kidAfterStart()).isEqualTo(next);
    }

    @Test
    void signsWithTheKeyThatWasThereBeforeTheFirstStart() throws Exception {
        Files.createDirectories(keys);
        genpkey("ed25519", "ours.pem");

        String kid = kidAfterStart();
        try (Stream<Path> files = Files.list(keys)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(
                            keys.resolve("ours.pem"), keys.resolve("key-" + kid + ".pub"));
        }
    }

    @Test
    void neverMakesAnotherKeyInPlaceOfALostOne() throws Exception {
        String lost = kidAfterStart();
        Files.delete(keys.resolve("signing-key-1.pem"));

        assertRefused(lost);
        assertThat(keys).isDirectoryNotContaining("glob:**.pem");
        genpkey("ed25519", "new.pem");
        assertThat(kidAfterStart()).isNotEqualTo(lost);
    }

    @Test
    void makesOneKeyForNodesThatStartTogether() throws Exception {
        try (Node node = Node.started(store)) {
            JdbcClient jdbc = node.get(JdbcClient.class);
            TransactionTemplate transactions =
                    new TransactionTemplate(node.get(PlatformTransactionManager.class));
            for (int again = 0; again < 20; again++) {
                jdbc.sql("DELETE FROM signing_key").update();
                Files.delete(keys.resolve("signing-key-1.pem"));
                List<String> kids =
                        Together.all(
                                3,
                                number ->
                                        () ->
                                                SigningKeys.open(
                                                                keys,
                                                                jdbc,
                                                                transactions,
                                                                node.get(Clock.class),
                                                                kid -> {})
                                                        .current()
                                                        .kid());
                assertThat(kids).containsOnly(kids.getFirst());
            }
        }
    }

    @Test
    void refusesAKeyOfAnotherKindByItsFile() throws Exception {
        kidAfterStart();
        genpkey("ed448", "other.pem");

        assertRefused("other.pem");
    }

    @Test
    void refusesWhatIsNoKeyByItsFile() throws Exception {
        kidAfterStart();
        for (String content :
                List.of(
                        "",
                        "words",
                        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                        "-----BEGIN PRIVATE KEY-----\n====\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(keys.resolve("broken.pem"), content);
            assertRefused("broken.pem");
        }
    }

    @Test
    void refusesToChooseBetweenTwoNewKeys() throws Exception {
        kidAfterStart();
        genpkey("ed25519", "one.pem");
        genpkey("ed25519", "two.pem");

        assertRefused("one.pem");
    }

    private void assertRefused(String word) {
        assertThatThrownBy(() -> Node.started(store).close())
                .rootCause()
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        it -> {
                            assertThat(it).hasMessageContaining(word);
                            assertThat(it.remedy()).isNotBlank();
                        });
    }

    private String kidAfterStart() {
        try (Node node = Node.started(store)) {
            return node.get(SigningKeys.class).current().kid();
        }
    }

    private void genpkey(String algorithm, String file) throws Exception {
        Process openssl =
                new ProcessBuilder("openssl", "genpkey", "-algorithm", algorithm, "-out", file)
                        .directory(keys.toFile())
                        .start();
        assertThat(openssl.waitFor()).isZero();
    }

    private static void publish(Node node) {
        Statements statements = new Statements(node.get(Commands.class), node.get(EventLog.class));
        statements.published(statements.declared(), draft("Words"));
        awaited(node);
    }

    private static List<ChainEntry> awaited(Node node) {
        Settled.views(node::get);
        return node.get(PublicChain.class).after(0, 1000);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
