package org.incidenttimeline.api.site.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incidenttimeline.api.file.Durably;
import org.incidenttimeline.api.site.SiteFiles;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The copies of the site in one directory: {@code generations/<n>/} with {@code <n>.json}, which
 * says that it is complete, and {@code current}, the link to the one that readers are given.
 */
final class Generations {

    private static final int KEPT = 3;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern NAME = Pattern.compile("\\.?(\\d{1,18})(?:\\.json(?:\\.next)?)?");

    private final Path directory;
    private final Path all;
    private final Path current;
    private final String store;
    private boolean looked;

    /**
     * @param store the store whose site it is
     */
    Generations(Path directory, String store) {
        this.directory = directory;
        this.store = store;
        this.all = directory.resolve("generations");
        this.current = directory.resolve("current");
    }

    /** What became of the wish to write the site. */
    sealed interface Outcome {
        /** There is a new generation, of which so many files had to be written. */
        record Written(Generation generation, int files) implements Outcome {}

        /** The site on the disk is this one already. */
        record Same() implements Outcome {}

        /** The site on the disk is of a later public change, and stays. */
        record Later(long change) implements Outcome {}

        /** The site on the disk is that of another store, and stays. */
        record Foreign() implements Outcome {}

        /** Another process is writing in this directory. */
        record Busy() implements Outcome {}
    }

    /** Makes the site the current generation, unless the current one is this or a later one. */
    Outcome bring(SiteFiles site) throws IOException {
        Files.createDirectories(all);
        try (FileChannel guard =
                        FileChannel.open(
                                directory.resolve(".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock held = guard.tryLock()) {
            return held == null ? new Outcome.Busy() : bringAlone(site);
        } catch (OverlappingFileLockException another) {
            return new Outcome.Busy();
        }
    }

    private Outcome bringAlone(SiteFiles site) throws IOException {
        long shown = shown();
        clear(shown);
        Generation before = complete(shown);
        if (before != null && !before.manifest().store().equals(store)) {
            return new Outcome.Foreign();
        }
        if (before != null && before.manifest().change() > site.state().number()) {
            return new Outcome.Later(before.manifest().change());
        }
        if (before != null && !looked && !before.isUnharmed()) {
            before = null;
        }
        looked = true;
        Manifest manifest = Manifest.of(store, site, before == null ? null : before.manifest());
        if (before != null && manifest.equals(before.manifest())) {
            return new Outcome.Same();
        }
        long number = shown + 1;
        Generation next = new Generation(number, root(number), manifest);
        int written = write(next, site, before);
        show(next);
        clear(number);
        return new Outcome.Written(next, written);
    }

    private int write(Generation next, SiteFiles site, @Nullable Generation before)
            throws IOException {
        try {
            int written = next.write(site, before);
            Durably.replace(
                    manifest(next.number()), StoredJson.MAPPER.writeValueAsBytes(next.manifest()));
            Durably.keepNames(all);
            return written;
        } catch (IOException | RuntimeException failure) {
            // A full disk needs the room.
            Durably.remove(next.root());
            throw failure;
        }
    }

    private void show(Generation next) throws IOException {
        Path link = directory.resolve(".current.next");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, directory.relativize(next.root()));
        Files.move(link, current, StandardCopyOption.ATOMIC_MOVE);
        Durably.keepNames(directory);
    }

    /** The number of the one that readers are given, 0 when there is none. */
    private long shown() throws IOException {
        if (!Files.isSymbolicLink(current)) {
            return 0;
        }
        String name = String.valueOf(Files.readSymbolicLink(current).getFileName());
        return NUMBER.matcher(name).matches() ? Long.parseLong(name) : 0;
    }

    /** Null when it is not there, or cannot be read and must be made anew. */
    private @Nullable Generation complete(long number) {
        try {
            byte[] manifest = Files.readAllBytes(manifest(number));
            return Files.isDirectory(root(number))
                    ? new Generation(
                            number,
                            root(number),
                            StoredJson.MAPPER.readValue(manifest, Manifest.class))
                    : null;
        } catch (IOException | JacksonException unreadable) {
            return null;
        }
    }

    /** Whether readers are given anything. */
    boolean hasCurrent() {
        return Files.isDirectory(current);
    }

    /** Removes what a crash left behind, what never became current, and what is old. */
    private void clear(long shown) throws IOException {
        TreeSet<Long> whole = new TreeSet<>(Set.of(shown));
        for (Path found : found()) {
            Matcher name = NAME.matcher(String.valueOf(found.getFileName()));
            if (!name.matches()) {
                // Not ours.
                continue;
            }
            long number = Long.parseLong(name.group(1));
            boolean isWhole = Files.isDirectory(root(number)) && Files.exists(manifest(number));
            if (number < shown && isWhole) {
                whole.add(number);
            } else if (number != shown) {
                Durably.remove(found);
            }
        }
        while (whole.size() > KEPT) {
            long oldest = Objects.requireNonNull(whole.pollFirst());
            Durably.remove(manifest(oldest));
            Durably.remove(root(oldest));
        }
    }

    private List<Path> found() throws IOException {
        try (Stream<Path> found = Files.list(all)) {
            return found.toList();
        }
    }

    private Path root(long number) {
        return all.resolve(String.valueOf(number));
    }

    private Path manifest(long number) {
        return all.resolve(number + ".json");
    }
}
