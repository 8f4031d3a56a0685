package org.incidenttimeline.api.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.file.Durably;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys an operator keeps: private ones, PKCS#8 in {@code *.pem} for nobody else to read, and
 * public ones in {@code *.pub}.
 */
record KeyDirectory(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDirectory.class);

    private static final Pattern PEM =
            Pattern.compile(
                    "\\s*-----BEGIN PRIVATE KEY-----\\s([A-Za-z0-9+/=\\s]+)"
                            + "-----END PRIVATE KEY-----\\s*");

    private static final Pattern PUBLIC_PEM =
            Pattern.compile(
                    "\\s*-----BEGIN PUBLIC KEY-----\\s([A-Za-z0-9+/=\\s]+)"
                            + "-----END PUBLIC KEY-----\\s*");

    /** How the name of a file with a public part ends. */
    private static final String PUBLIC = ".pub";

    /** All keys by their files; a file that holds none is refused by name. */
    Map<Path, SigningKey> keys() {
        Map<Path, SigningKey> found = new TreeMap<>();
        if (!Files.exists(path)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.pem")) {
            for (Path file : files) {
                found.put(file, read(file));
            }
            return found;
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw unreadable();
        }
    }

    private KeysRefused unreadable() {
        return new KeysRefused(
                "The directory of signing keys, " + path + ", cannot be read.",
                "Let this program's user read it, or name another in INCIDENT_KEY_DIR.");
    }

    private static SigningKey read(Path file) {
        try {
            Matcher pem = PEM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (pem.matches()) {
                warnWhereOthersMayRead(file);
                return SigningKey.of(Base64.getMimeDecoder().decode(pem.group(1)));
            }
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreadable) {
            LOG.debug("{} could not be read", file, unreadable);
        }
        throw new KeysRefused(
                file + " is no Ed25519 private key that this program can read.",
                "Make one with: openssl genpkey -algorithm ed25519 -out <file>.pem"
                        + " Keys of other kinds, and keys under a password, belong elsewhere.");
    }

    private static void warnWhereOthersMayRead(Path file) throws IOException {
        Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
        if (allowed.contains(PosixFilePermission.GROUP_READ)
                || allowed.contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warn("Others on this machine may read the signing key {}: chmod 600", file);
        }
    }

    /** The public keys that lie here, of 32 bytes each, whether or not their private part does. */
    List<byte[]> publicKeys() {
        List<byte[]> found = new ArrayList<>();
        keys().values().forEach(key -> found.add(key.publicKey()));
        if (!Files.exists(path)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*" + PUBLIC)) {
            for (Path file : files) {
                found.add(readPublic(file));
            }
            return found;
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw unreadable();
        }
    }

    private static byte[] readPublic(Path file) throws IOException {
        Matcher pem = PUBLIC_PEM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        try {
            if (pem.matches()) {
                return Ed25519.publicKey(Base64.getMimeDecoder().decode(pem.group(1)));
            }
        } catch (IllegalArgumentException | GeneralSecurityException other) {
            LOG.debug("{} could not be read", file, other);
        }
        throw new KeysRefused(
                file + " is no Ed25519 public key.",
                "Make one with: openssl pkey -in <private>.pem -pubout -out <file>.pub");
    }

    /** Writes a key whole or not at all, readable by its owner only. */
    void keep(String name, SigningKey key) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(path, only("rwx------"));
            }
            write(name + ".pem", pem("PRIVATE", key.pkcs8()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keeps the public parts of all keys here, so that what they signed can be checked later. */
    void keepPublicParts() {
        for (SigningKey key : keys().values()) {
            String name = "key-" + key.kid() + PUBLIC;
            try {
                if (!Files.exists(path.resolve(name))) {
                    write(name, pem("PUBLIC", Ed25519.encoded(key.publicKey())));
                }
            } catch (IOException readOnly) {
                LOG.info("The public part of a signing key is not kept in {}: {}", path, readOnly);
            }
        }
    }

    private void write(String name, String pem) throws IOException {
        Path draft = Files.createTempFile(path, name, ".tmp", only("rw-------"));
        Files.writeString(draft, pem, StandardOpenOption.SYNC);
        Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Durably.keepNames(path);
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN "
                + kind
                + " KEY-----\n"
                + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END "
                + kind
                + " KEY-----\n";
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
