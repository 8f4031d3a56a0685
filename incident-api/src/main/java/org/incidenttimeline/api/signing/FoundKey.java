package org.incidenttimeline.api.signing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key to sign with, as the directory and the database tell it; nothing is changed yet. */
sealed interface FoundKey {

    /** Neither has any. */
    record None() implements FoundKey {}

    /** That which signed last. */
    record Known(SigningKey key) implements FoundKey {}

    /** One that the database, which knows those before, does not know yet. */
    record Unknown(SigningKey key, List<String> before) implements FoundKey {}

    /** Throws {@link KeysRefused} when nobody can tell which, or the one that signed is gone. */
    static FoundKey in(KeyDirectory directory, JdbcClient jdbc) {
        List<String> known =
                jdbc.sql("SELECT kid FROM signing_key ORDER BY number DESC")
                        .query((row, number) -> row.getString(1))
                        .list();
        // After the names: another node writes its key before it tells the name.
        Map<Path, SigningKey> kept = directory.keys();
        List<Path> unknown =
                kept.entrySet().stream()
                        .filter(it -> !known.contains(it.getValue().kid()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (unknown.size() > 1) {
            throw new KeysRefused(
                    "Several signing keys are new: " + unknown + ".",
                    "Leave the one that is to sign from now on.");
        }
        if (!unknown.isEmpty()) {
            SigningKey key = Objects.requireNonNull(kept.get(unknown.getFirst()));
            return new Unknown(key, known);
        }
        return known.isEmpty() ? new None() : new Known(among(kept, known.getFirst(), directory));
    }

    private static SigningKey among(
            Map<Path, SigningKey> kept, String kid, KeyDirectory directory) {
        return kept.values().stream()
                .filter(it -> it.kid().equals(kid))
                .findFirst()
                .orElseThrow(
                        () ->
                                new KeysRefused(
                                        "The private signing key "
                                                + kid
                                                + " is not in "
                                                + directory.path()
                                                + ".",
                                        "Put its file back, from another node or a safe"
                                                + " place, or name its directory in"
                                                + " INCIDENT_KEY_DIR. If it is lost, put a new key"
                                                + " there: openssl genpkey -algorithm ed25519 -out"
                                                + " <file>.pem"));
    }
}
