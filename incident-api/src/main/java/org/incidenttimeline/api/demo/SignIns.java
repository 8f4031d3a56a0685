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
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;

/**
 * How one signs in to a demonstration: random at its first start, kept beside its store so that
 * every later start can show them again.
 *
 * @param adminToken the token of the first administrator
 * @param people a sign-in for each role
 */
record SignIns(String adminToken, Map<Role, SignIn> people) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** One account; the token comes once the account exists. */
    record SignIn(String name, String password, @Nullable String token) {}

    static SignIns open(Path directory) {
        Path file = file(directory);
        return Files.exists(file)
                ? StoredJson.MAPPER.readValue(file, SignIns.class)
                : made().keptIn(directory);
    }

    private static SignIns made() {
        Map<Role, SignIn> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            people.put(role, new SignIn(name, secret(12), null));
        }
        return new SignIns(secret(32), people);
    }

    private static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    SignIns with(Role role, String token) {
        Map<Role, SignIn> all = new EnumMap<>(people);
        SignIn before = of(role);
        all.put(role, new SignIn(before.name(), before.password(), token));
        return new SignIns(adminToken, all);
    }

    SignIn of(Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
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
