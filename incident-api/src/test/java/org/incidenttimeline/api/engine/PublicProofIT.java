package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.api.signing.SigningKey;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.incidenttimeline.projections.publicchain.ChainEntry;
import org.incidenttimeline.projections.publicchain.ChainLink;
import org.incidenttimeline.projections.publicchain.PublicChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What verify says of the public chain and of the keys that signed it. */
@ParameterizedClass
@EnumSource(Store.class)
class PublicProofIT {

    private static final String NAME = "incident-timeline-public-chain";

    private final Path keys;
    private final String[] store;

    PublicProofIT(Store kind) throws Exception {
        keys = Files.createTempDirectory("safe").resolve("keys");
        store =
                Stream.concat(Stream.of(kind.fresh()), Stream.of("--incident.key-dir=" + keys))
                        .toArray(String[]::new);
    }

    @Test
    void namesTheEntryThatIsNotWhatWasPublished() throws Exception {
        published(4);
        assertThat(verified()).contains("public chain: ok, sound 4, published 4");

        for (Map.Entry<String, String> column :
                Map.of(
                                "statement",
                                "'00000000-0000-4000-8000-000000000000'",
                                "incident",
                                "'00000000-0000-4000-8000-000000000000'",
                                "check_code",
                                "'0000000000'",
                                "body",
                                "REPLACE(body, 'Words', 'Wares')",
                                "jws",
                                "(SELECT jws FROM public_chain WHERE number = 2)",
                                "hash",
                                "REPLACE(REPLACE(hash, 'a', 'b'), '1', '2')",
                                "checkpoint",
                                "REPLACE(checkpoint, '3', '4')")
                        .entrySet()) {
            assertThat(
                            after(
                                    "UPDATE public_chain SET %s = %s WHERE number = 3"
                                            .formatted(column.getKey(), column.getValue())))
                    .contains("EDITED at 3: ")
                    .contains(column.getKey());
        }
        assertThat(after("DELETE FROM public_chain WHERE number = 1"))
                .contains("DELETED at 1: entries 1 to 1 are gone");
        assertThat(after("DELETE FROM public_chain WHERE number >= 3"))
                .contains("sound 2")
                .contains("DELETED: the statement published at position ");
        assertThat(after("UPDATE public_chain SET number = 9 WHERE number = 4"))
                .contains("DELETED at 4");
        assertThat(after("UPDATE public_chain SET number = 9 - number WHERE number IN (4, 5)"))
                .contains("DELETED at 4");
        assertThat(verified()).contains("public chain: ok, sound 4, published 4");
    }

    /** Every link and every signature is right: only the keys at hand know better. */
    @Test
    void believesNoChainThatWasSignedAnewWithAnotherKey() throws Exception {
        published(2);
        Path others = Files.createTempDirectory("other").resolve("keys");
        AtRest.with(
                store,
                jdbc -> {
                    Forged.from(JdbcClient.create(jdbc), 1);
                    signedAnew(jdbc, others, false);
                });

        assertThat(verified())
                .contains("log: ok")
                .contains("keys: DIFFERENT")
                .contains("UNSIGNED: the store's key ")
                .contains("EDITED at 1: body or jws is not what a believed key signed");
        assertThat(AtRest.run(store, "verify", "--no-views", "--keys", others.toString()).code())
                .as("nothing else would tell")
                .isZero();
    }

    /** By who holds the key. */
    @Test
    void namesAnEntryWhoseWordsTheLogDoesNotHave() throws Exception {
        published(2);
        AtRest.with(store, jdbc -> signedAnew(jdbc, keys, true));

        assertThat(verified())
                .contains("keys: ok")
                .contains("public chain: DIFFERENT")
                .contains("EDITED at 2: the words are not those that the log has at position ");
    }

    @Test
    void believesAKeyThatTheOneBeforeVouchedFor() throws Exception {
        published(1);
        Path known = Files.createTempDirectory("known");
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".pub")).toList()) {
                Files.copy(
                        file,
                        known.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(known).isNotEmptyDirectory();
        new ProcessBuilder("openssl", "genpkey", "-algorithm", "ed25519", "-out", "next.pem")
                .directory(keys.toFile())
                .start()
                .waitFor();
        published(1);

        AtRest outside = AtRest.run(store, "verify", "--keys", known.toString());
        assertThat(outside.out()).contains("keys: ok, given 1, stored 2, vouchedFor 1");
        assertThat(outside.code()).isZero();
        Files.delete(keys.resolve("signing-key-1.pem"));
        assertThat(verified()).as("the public part stays").contains("keys: ok, given 2, stored 2");

        AtRest.alter(store, "UPDATE signing_key SET endorsement = 'AAAA' WHERE number = 2");
        AtRest alone = AtRest.run(store, "verify", "--keys", known.toString());
        assertThat(alone.out()).contains("keys: DIFFERENT").contains("EDITED at 2: body or jws");
        assertThat(alone.code()).isEqualTo(Operators.DIFFERENT);
    }

    private void published(int statements) {
        try (Node node = Node.started(store)) {
            Statements told = new Statements(node.get(Commands.class), node.get(EventLog.class));
            for (int each = 0; each < statements; each++) {
                IncidentId incident = told.declared();
                told.published(incident, Statements.draft("Words " + each));
            }
            Settled.views(node::get);
        }
    }

    private String verified() {
        AtRest verified = AtRest.run(store, "verify", "--no-views");
        assertThat(verified.code())
                .isEqualTo(verified.out().contains("DIFFERENT") ? Operators.DIFFERENT : 0);
        return verified.out();
    }

    /** What is found after a change, which is then undone. */
    private String after(String sql) {
        AtRest.alter(
                store,
                jdbc -> jdbc.sql("CREATE TABLE kept AS SELECT * FROM public_chain").update());
        AtRest.alter(store, jdbc -> jdbc.sql(sql).update());
        String found = verified();
        AtRest.alter(
                store,
                jdbc -> {
                    jdbc.sql("DELETE FROM public_chain").update();
                    jdbc.sql("INSERT INTO public_chain SELECT * FROM kept").update();
                    jdbc.sql("DROP TABLE kept").update();
                });
        return found;
    }

    /** Signs the whole chain with the key of a directory, the last entry with other words. */
    private static void signedAnew(JdbcTemplate jdbc, Path directory, boolean otherWords) {
        PublicChain chain = new PublicChain(jdbc);
        List<ChainEntry> entries = chain.after(0, 100);
        JdbcClient client = JdbcClient.create(jdbc);
        if (!otherWords) {
            client.sql("DELETE FROM signing_key").update();
        }
        TransactionTemplate transactions =
                new TransactionTemplate(
                        new DataSourceTransactionManager(
                                Objects.requireNonNull(jdbc.getDataSource())));
        SigningKey key =
                SigningKeys.open(directory, client, transactions, Clock.systemUTC(), kid -> {})
                        .current();
        ChainEntry last = null;
        for (ChainEntry entry : entries) {
            boolean spoil = otherWords && entry.number() == entries.size();
            String body = spoil ? entry.body().replace("Words ", "Wares ") : entry.body();
            ChainLink link = ChainLink.behind(last, body);
            last =
                    new ChainEntry(
                            link.number(),
                            entry.statement(),
                            entry.incident(),
                            entry.checkCode(),
                            body,
                            key.jws(body),
                            link.hash(),
                            key.note(NAME, link.checkpoint(NAME)));
            client.sql(
                            "UPDATE public_chain SET check_code = ?, body = ?, jws = ?, hash = ?,"
                                    + " checkpoint = ? WHERE number = ?")
                    .params(
                            code(body),
                            body,
                            last.jws(),
                            last.hash(),
                            last.checkpoint(),
                            last.number())
                    .update();
        }
    }

    /** The first 50 bits of the digest, in letters that cannot be mistaken for digits. */
    private static String code(String body) {
        String bits = new BigInteger(1, Sha256.of(body)).shiftRight(256 - 50).toString(32);
        StringBuilder code = new StringBuilder("0".repeat(10 - bits.length()));
        bits.chars()
                .forEach(
                        it ->
                                code.append(
                                        "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                                                .charAt(Character.digit(it, 32))));
        return code.toString();
    }
}
