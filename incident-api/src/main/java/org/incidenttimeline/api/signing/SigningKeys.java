package org.incidenttimeline.api.signing;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that signs now, and the public parts of all that ever did. Private keys lie in a
 * directory of the operator, never in the database, so that neither it nor its backups can sign.
 */
public final class SigningKeys {

    private final SigningKey current;
    private final JdbcClient jdbc;

    private SigningKeys(SigningKey current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    /**
     * Finds the key to sign with. A key in the directory that the database does not know takes
     * over; the very first is made. Throws {@link KeysRefused} rather than make another.
     *
     * @param takenOver told the id of a key that signs from now on, in the transaction that says so
     */
    public static SigningKeys open(
            Path directory,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock,
            Consumer<String> takenOver) {
        KeyDirectory kept = new KeyDirectory(directory);
        Opening opening = new Opening(kept, jdbc, clock, takenOver);
        SigningKey found;
        try {
            found = transactions.execute(status -> opening.current());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            found = transactions.execute(status -> opening.current());
        }
        kept.keepPublicParts();
        return new SigningKeys(Objects.requireNonNull(found), jdbc);
    }

    /**
     * Throws {@link KeysRefused} where {@link #open} would, and changes nothing. The first start of
     * a store is never refused here.
     */
    public static void check(Path directory, JdbcClient jdbc) {
        FoundKey.in(new KeyDirectory(directory), jdbc);
    }

    /**
     * The public keys, of 32 bytes each, that lie in a directory; those of private keys too. Throws
     * {@link KeysRefused} when a file there holds no key.
     */
    public static List<byte[]> publicKeysIn(Path directory) {
        return new KeyDirectory(directory).publicKeys();
    }

    /** The key that signs now. */
    public SigningKey current() {
        return current;
    }

    /** The public parts of all keys that ever signed, so that what they signed can be checked. */
    public JwkSet jwks() {
        return new JwkSet(
                jdbc.sql("SELECT kid, x FROM signing_key ORDER BY number DESC")
                        .query((row, number) -> Jwk.of(row.getString(1), row.getString(2)))
                        .list());
    }

    private record Opening(
            KeyDirectory directory, JdbcClient jdbc, Clock clock, Consumer<String> takenOver) {

        SigningKey current() {
            return switch (FoundKey.in(directory, jdbc)) {
                case FoundKey.None() -> made();
                case FoundKey.Known(SigningKey key) -> key;
                case FoundKey.Unknown(SigningKey key, List<String> before) ->
                        remembered(key, before);
            };
        }

        /** Remembered first: of two nodes that start together, one is refused before it writes. */
        private SigningKey made() {
            SigningKey key = remembered(SigningKey.random(), List.of());
            directory.keep("signing-key-1", key);
            return key;
        }

        private SigningKey remembered(SigningKey key, List<String> before) {
            SigningKey old = before.isEmpty() ? null : keyOf(before.getFirst());
            jdbc.sql(
                            "INSERT INTO signing_key"
                                    + " (kid, number, x, since, endorsed_by, endorsement)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)")
                    .param(key.kid())
                    .param(before.size() + 1)
                    .param(key.x())
                    .param(Timestamp.from(clock.instant()))
                    .param(old == null ? null : old.kid())
                    .param(old == null ? null : old.endorsement(key))
                    .update();
            takenOver.accept(key.kid());
            return key;
        }

        /** Null when its private part is no longer here, and so cannot vouch for the next. */
        private @Nullable SigningKey keyOf(String kid) {
            return directory.keys().values().stream()
                    .filter(it -> it.kid().equals(kid))
                    .findFirst()
                    .orElse(null);
        }
    }
}
