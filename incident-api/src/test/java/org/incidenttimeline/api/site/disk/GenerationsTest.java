package org.incidenttimeline.api.site.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.incidenttimeline.api.site.MadeUp;
import org.incidenttimeline.api.site.SiteFiles;
import org.incidenttimeline.api.site.disk.Generations.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the site, each whole, the newest in place. */
class GenerationsTest {

    private static final Instant NOON = Instant.parse("2025-05-12T12:00:00.250Z");
    private static final String LONG = "<p>Some words that are worth packing.</p>".repeat(40);

    @TempDir Path parent;

    private Path directory = Path.of("");
    private Generations generations = new Generations(Path.of(""), "store");

    @BeforeEach
    void nothingIsThere() {
        directory = parent.resolve("made/when/missing");
        generations = new Generations(directory, "store");
    }

    private static SiteFiles site(long number, String notice) {
        return MadeUp.site(
                number,
                NOON.plusSeconds(number),
                Map.of("/", notice, "/history", LONG, "/api/v1/public/notice", "{}"));
    }

    private Path current(String name) {
        return directory.resolve("current").resolve(name);
    }

    private static Object inode(Path file) throws IOException {
        return Objects.requireNonNull(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> found = Files.list(directory.resolve("generations"))) {
            return found.map(it -> String.valueOf(it.getFileName())).sorted().toList();
        }
    }

    @Test
    void holdAllFilesAndPackedFormsOfThoseThatAreWorthIt() throws IOException {
        assertThat(generations.bring(site(1, "One"))).isInstanceOf(Outcome.Written.class);

        assertThat(current("index.html")).hasContent("One");
        assertThat(current("history.html")).hasContent(LONG);
        assertThat(current("api/v1/public/notice.json")).hasContent("{}");
        try (GZIPInputStream packed =
                new GZIPInputStream(Files.newInputStream(current("history.html.gz")))) {
            assertThat(packed.readAllBytes()).asString().isEqualTo(LONG);
        }
        assertThat(current("index.html.gz")).doesNotExist();
        assertThat(Files.readSymbolicLink(directory.resolve("current")))
                .isEqualTo(Path.of("generations/1"));
    }

    @Test
    void shareTheFilesThatDidNotChange() throws IOException {
        generations.bring(site(1, "One"));
        Object history = inode(current("history.html"));
        Object packed = inode(current("history.html.gz"));
        Object notice = inode(current("index.html"));

        // As after a restart: what was written is known from the disk alone.
        Outcome second = new Generations(directory, "store").bring(site(2, "Two"));

        assertThat(((Outcome.Written) second).files()).isEqualTo(1);
        assertThat(inode(current("history.html"))).isEqualTo(history);
        assertThat(inode(current("history.html.gz"))).isEqualTo(packed);
        assertThat(inode(current("index.html"))).isNotEqualTo(notice);
        assertThat(current("index.html")).hasContent("Two");
        assertThat(directory.resolve("generations/1/index.html")).hasContent("One");
    }

    @Test
    void sayOfEachFileWhenItsBytesLastChanged() throws IOException {
        generations.bring(site(1, "One"));
        generations.bring(site(5, "Two"));

        assertThat(changed("index.html")).isEqualTo(Instant.parse("2025-05-12T12:00:05Z"));
        assertThat(changed("history.html")).isEqualTo(Instant.parse("2025-05-12T12:00:01Z"));
    }

    @Test
    void tellTwoChangesWithinASecondApart() throws IOException {
        generations.bring(MadeUp.site(1, NOON, Map.of("/", "Yes")));
        Instant first = changed("index.html");
        generations.bring(MadeUp.site(2, NOON.plusMillis(9), Map.of("/", "No!")));

        assertThat(changed("index.html")).isEqualTo(first.plusSeconds(1));
    }

    private Instant changed(String name) throws IOException {
        FileTime time = Files.getLastModifiedTime(current(name));
        return time.toInstant();
    }

    @Test
    void areThreeAtMost() throws IOException {
        for (int number = 1; number <= 5; number++) {
            generations.bring(site(number, "Notice " + number));
        }

        assertThat(kept()).containsExactly("3", "3.json", "4", "4.json", "5", "5.json");
        assertThat(current("index.html")).hasContent("Notice 5");
    }

    @Test
    void areNotMadeWhenNothingChanged() throws IOException {
        generations.bring(site(1, "One"));

        assertThat(generations.bring(site(1, "One"))).isEqualTo(new Outcome.Same());
        assertThat(kept()).containsExactly("1", "1.json");
    }

    @Test
    void areMadeAnewWhenALaterProgramDrawsTheSameChangeOtherwise() throws IOException {
        generations.bring(site(1, "One"));

        assertThat(generations.bring(site(1, "One, drawn anew")))
                .isInstanceOf(Outcome.Written.class);
        assertThat(current("index.html")).hasContent("One, drawn anew");
    }

    @Test
    void areNeverReplacedByANodeThatIsBehind() throws IOException {
        generations.bring(site(7, "Seven"));

        assertThat(generations.bring(site(6, "Six"))).isEqualTo(new Outcome.Later(7));
        assertThat(current("index.html")).hasContent("Seven");
    }

    @Test
    void areClearedOfWhatACrashLeftBehind() throws IOException {
        generations.bring(site(1, "One"));
        // Killed while it wrote the second; while it wrote its manifest; before it showed the
        // third.
        Files.createDirectories(directory.resolve("generations/2/cy"));
        Files.writeString(directory.resolve("generations/2/cy/index.html"), "Hal");
        Files.writeString(directory.resolve("generations/.2.json.next"), "{");
        Files.createDirectories(directory.resolve("generations/3"));
        Files.writeString(directory.resolve("generations/3.json"), "{}");
        Files.createSymbolicLink(directory.resolve(".current.next"), Path.of("generations/3"));

        new Generations(directory, "store").bring(site(2, "Two"));

        assertThat(kept()).containsExactly("1", "1.json", "2", "2.json");
        assertThat(current("index.html")).hasContent("Two");
        assertThat(current("cy")).doesNotExist();
        assertThat(directory.resolve(".current.next")).doesNotExist();
    }

    @Test
    void areGivenToReadersUntilOneWhoseManifestIsLostIsMadeAnew() throws IOException {
        generations.bring(site(1, "One"));
        Files.writeString(directory.resolve("generations/1.json"), "{\"change\":");
        SiteFiles broken = MadeUp.site(1, NOON, Map.of("/", "x", "/a b", "cannot be a file"));

        assertThatThrownBy(() -> generations.bring(broken))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(current("index.html")).hasContent("One");

        assertThat(generations.bring(site(1, "One"))).isInstanceOf(Outcome.Written.class);
        assertThat(kept()).contains("2", "2.json");
    }

    @Test
    void areLeftAsTheyAreToTheStoreThatTheyAreOf() throws IOException {
        generations.bring(site(1, "Ours"));

        assertThat(new Generations(directory, "another store").bring(site(9, "Theirs")))
                .isInstanceOf(Outcome.Foreign.class);
        assertThat(current("index.html")).hasContent("Ours");
    }

    @Test
    void areMendedAtTheNextStartWhereSomebodyHarmedThem() throws IOException {
        generations.bring(site(1, "One"));
        Files.delete(current("index.html"));
        Files.writeString(current("history.html"), "EVIL");

        assertThat(new Generations(directory, "store").bring(site(1, "One")))
                .isInstanceOf(Outcome.Written.class);
        assertThat(current("index.html")).hasContent("One");
        assertThat(current("history.html")).hasContent(LONG);
    }

    @Test
    void leaveWhatIsNotTheirsAlone() throws IOException {
        generations.bring(site(1, "One"));
        Path precious = directory.resolve("generations/precious");
        Files.writeString(precious, "Mine");

        generations.bring(site(2, "Two"));

        assertThat(precious).hasContent("Mine");
    }

    @Test
    void areWrittenByOneProcessAtATime() throws IOException {
        generations.bring(site(1, "One"));
        try (var guard = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.WRITE);
                var held = guard.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(generations.bring(site(2, "Two"))).isEqualTo(new Outcome.Busy());
        }
        assertThat(current("index.html")).hasContent("One");
    }

    @Test
    void leaveTheOldOneWholeWhenTheNewOneCannotBeWritten() throws IOException {
        generations.bring(site(1, "One"));
        // A name that is a file in one place and a directory in another cannot be written.
        SiteFiles impossible =
                MadeUp.site(2, NOON, Map.of("/x.y", "file", "/x.y/z", "below", "/", "Two"));

        assertThatThrownBy(() -> generations.bring(impossible)).isInstanceOf(IOException.class);

        assertThat(kept()).containsExactly("1", "1.json");
        assertThat(current("index.html")).hasContent("One");
    }

    @Test
    void areNeverSeenHalfWritten() throws Exception {
        assertThat(mixturesSeen(50, 0, number -> generations.bring(site(number)))).isZero();
    }

    /** What the test above is worth: one that writes in place is caught by the same reader. */
    @Test
    void wouldBeSeenHalfWrittenWereTheyWrittenInPlace() throws Exception {
        generations.bring(site(0));
        assertThat(
                        mixturesSeen(
                                50,
                                1,
                                number -> {
                                    Files.writeString(current("index.html"), "" + number);
                                    Files.writeString(current("history.html"), "" + number);
                                }))
                .isPositive();
    }

    private static SiteFiles site(long number) {
        return MadeUp.site(
                number,
                NOON.plusSeconds(number),
                Map.of("/", "" + number, "/history", "" + number));
    }

    /** Publishes something. */
    private interface Publishing {
        void publish(long number) throws IOException;
    }

    /** Publishes so many times, and on until a reader has read and seen enough. */
    private int mixturesSeen(int publications, int enough, Publishing publishing) throws Exception {
        publishing.publish(1);
        AtomicInteger mixtures = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!ended.get()) {
                                        if (isMixture()) {
                                            mixtures.incrementAndGet();
                                        }
                                        reads.incrementAndGet();
                                    }
                                });
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        for (int number = 2;
                (number <= publications || reads.get() <= 20 || mixtures.get() < enough)
                        && System.nanoTime() < deadline;
                number++) {
            publishing.publish(number);
        }
        ended.set(true);
        reader.join();
        assertThat(reads).hasValueGreaterThan(20);
        return mixtures.get();
    }

    /**
     * Whether two files of one generation speak of different changes, or one is missing while that
     * generation is what readers are given.
     */
    private boolean isMixture() {
        Path generation = generation();
        try {
            String history = Files.readString(generation.resolve("history.html"));
            String notice = Files.readString(generation.resolve("index.html"));
            return !history.equals(notice);
        } catch (IOException lost) {
            return generation.equals(generation());
        }
    }

    private Path generation() {
        try {
            return directory.resolve("current").toRealPath();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
