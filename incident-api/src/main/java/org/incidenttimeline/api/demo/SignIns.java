package org.incidenttimeline.api.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * How one signs in to a demonstration: random at its first start, kept beside its store so that
 * every later start can show them again.
 *
 * @param adminToken the token of the first administrator
 * @param people a sign-in for each part
 */
record SignIns(String adminToken, Map<Part, SignIn> people) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One account; the token comes once the account exists. */
    record SignIn(String name, String password, @Nullable String token) {}

    static SignIns open(Path directory) {
        Path file = file(directory);
        SignIns kept =
                Files.exists(file)
                        ? StoredJson.MAPPER.readValue(file, SignIns.class)
                        : new SignIns(secret(32), Map.of());
        return kept.people().keySet().containsAll(Set.of(Part.values()))
                ? kept
                : kept.complete().keptIn(directory);
    }

    /** With a sign-in for every part that has none yet. */
    private SignIns complete() {
        Map<Part, SignIn> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            SignIn before = people.get(part);
            all.put(part, before == null ? new SignIn(part.account(), secret(12), null) : before);
        }
        return new SignIns(adminToken, all);
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    SignIns with(Part part, String token) {
        Map<Part, SignIn> all = new EnumMap<>(people);
        SignIn before = of(part);
        all.put(part, new SignIn(before.name(), before.password(), token));
        return new SignIns(adminToken, all);
    }

    SignIn of(Part part) {
        return java.util.Objects.requireNonNull(people.get(part));
    }

    /** Written whole or not at all, readable by its owner only. */
    SignIns keptIn(Path directory) {
        try {
            Files.createDirectories(directory);
            Path draft =
                    Files.createTempFile(
                            directory,
                            "demonstration",
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            StoredJson.MAPPER.writeValue(draft, this);
            Files.move(draft, file(directory), StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("demonstration-sign-ins.json");
    }
}
