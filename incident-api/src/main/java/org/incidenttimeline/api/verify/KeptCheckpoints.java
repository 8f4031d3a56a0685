package org.incidenttimeline.api.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The internal checkpoints of a directory: files {@code <position>.checkpoint}, the position with
 * leading zeros, each a signed note whose origin ends with {@code internal}.
 *
 * @param sound those that a believed key signed, by position
 * @param unsound files that are none
 */
public record KeptCheckpoints(NavigableMap<Long, Checkpoint> sound, List<Path> unsound) {

    /** How the name of a file ends. */
    public static final String ENDING = ".checkpoint";

    /** Reads a directory; one that is missing holds none. */
    public static KeptCheckpoints in(Path directory, TrustedKeys keys) throws IOException {
        NavigableMap<Long, Checkpoint> sound = new TreeMap<>();
        List<Path> unsound = new ArrayList<>();
        if (!Files.exists(directory)) {
            return new KeptCheckpoints(sound, unsound);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + ENDING)) {
            for (Path file : files) {
                Checkpoint read = read(file, keys);
                if (read == null) {
                    unsound.add(file);
                } else {
                    sound.put(read.position(), read);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return new KeptCheckpoints(sound, unsound);
    }

    private static @Nullable Checkpoint read(Path file, TrustedKeys keys) throws IOException {
        String note = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Checkpoint read = Checkpoint.of(note, keys);
        return read != null
                        && read.origin().endsWith("internal")
                        && file.endsWith(name(read.position()))
                ? read
                : null;
    }

    /** The name of the file of a position. */
    public static String name(long position) {
        return "%019d".formatted(position) + ENDING;
    }

    /**
     * What a log lacks of what was signed; null when it agrees with every checkpoint.
     *
     * @param end the last position of the log
     * @param hashAt the hash at a position of the log, null when it has none
     */
    public @Nullable Contradiction with(long end, LongFunction<byte @Nullable []> hashAt) {
        // From the newest down: where one agrees, all before it do.
        Long first = null;
        long agreed = 0;
        for (Checkpoint checkpoint : sound.descendingMap().values()) {
            byte[] hash = hashAt.apply(checkpoint.position());
            if (hash != null && Arrays.equals(hash, checkpoint.hash())) {
                agreed = checkpoint.position();
                break;
            }
            first = checkpoint.position();
        }
        return first == null ? null : new Contradiction(agreed, first, sound.lastKey(), end);
    }

    /**
     * How a log differs from what was signed of it.
     *
     * @param agreed the last position at which they agree, 0 when they never do
     * @param first the first position at which they do not
     * @param newest the greatest position that was signed
     * @param end the last position of the log
     */
    public record Contradiction(long agreed, long first, long newest, long end) {

        /** The same, as differences of the log. */
        public List<Difference> differences() {
            List<Difference> found = new ArrayList<>();
            if (first <= end) {
                found.add(
                        new Difference(
                                Harm.REWRITTEN,
                                agreed + 1,
                                "positions "
                                        + (agreed + 1)
                                        + " to "
                                        + end
                                        + " are not those that were signed: the log is another"
                                        + " from somewhere between "
                                        + (agreed + 1)
                                        + " and "
                                        + first
                                        + " on"));
            }
            if (newest > end) {
                found.add(
                        new Difference(
                                Harm.LOST,
                                end + 1,
                                "positions "
                                        + (end + 1)
                                        + " to "
                                        + newest
                                        + " were recorded and signed, and are gone"));
            }
            return found;
        }

        /** For a person. */
        public String words() {
            return String.join(
                    "; ", differences().stream().map(it -> Objects.toString(it.words())).toList());
        }
    }
}
