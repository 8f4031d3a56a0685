package org.incidenttimeline.api.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.api.canary.Secrets.Leak;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.api.engine.Store;
import org.incidenttimeline.api.site.PublicSite;
import org.incidenttimeline.api.site.SiteFile;
import org.incidenttimeline.core.vocabulary.Soak;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No word of the insiders, and nothing that they did, reaches anyone before it is published. */
@Tag(Soak.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryIT {

    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int PROGRAMS = Soak.times(1, 10);
    private static final int RUNS = Soak.times(20, 100);
    private static final int AT_RANDOM = Soak.times(4, 8);
    private static final int IN_EVERY_RUN = 200;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Random random = new Random(SEED);
    private Path directory;
    private Path site;
    private Secrets secrets;
    private Place place;
    private Readers readers;
    private Insiders insiders;

    @BeforeAll
    void begin(@TempDir Path temporary) {
        directory = temporary;
        begin();
    }

    private void begin() {
        Marks marks = new Marks(random);
        site = directory.resolve("site" + random.nextInt());
        secrets = new Secrets(marks);
        place = new Place(secrets, site, Store.H2.fresh());
        readers = new Readers(place, secrets);
        insiders = new Insiders(new Desk(place, random, marks, secrets, readers::look));
    }

    @AfterAll
    void end() throws IOException {
        readers.close();
        place.close();
    }

    @Test
    @Order(1)
    void findsNoSecretInAnyPublicByte() throws IOException {
        long kept = 0;
        long bytes = 0;
        for (int program = 0; program < PROGRAMS; program++) {
            if (program > 0) {
                end();
                begin();
            }
            insiders.everything(insiders.declare(false));
            insiders.everything(insiders.declare(true));
            for (int run = 0; run < RUNS; run++) {
                run();
                assertThat(readers.leaks()).as("seed %d, run %d", SEED, run).isEmpty();
            }
            kept += secrets.kept();
            bytes += readers.bytes();
        }
        System.out.printf(
                "%,d secrets in %d runs, none in %,d public bytes; seed %d%n",
                kept, PROGRAMS * RUNS, bytes, SEED);
    }

    private void run() {
        long before = secrets.kept();
        readers.listen(random.nextBoolean() ? null : "1");
        Case it = insiders.declare(random.nextInt(4) == 0);
        insiders.inside(it);
        insiders.say(it);
        for (int i = 0; i < AT_RANDOM; i++) {
            insiders.something();
        }
        insiders.forgetAllBut(12);
        // A site that could not be made anew would stay as it was, and say nothing at all.
        Settled.site(place.program()::get);
        readers.look();
        assertThat(secrets.kept() - before).isGreaterThanOrEqualTo(IN_EVERY_RUN);
    }

    @Test
    @Order(2)
    void knowsOfEveryFieldWhoMayReadIt() {
        Set<String> decided = Fields.decided().keySet();
        Set<String> log = Fields.of(Fields.ofTheLog()).keySet();
        Set<String> doors = Fields.of(Fields.ofTheDoors(place.program())).keySet();
        Set<String> members = new TreeSet<>();
        log.forEach(it -> members.add(it.replaceAll("^.*[.]", "")));

        assertThat(decided).containsAll(log);
        assertThat(doors)
                .allMatch(
                        it ->
                                decided.contains(it)
                                        || members.contains(it.replaceAll("^.*[.]", "")));
        assertThat(decided).allMatch(it -> log.contains(it) || doors.contains(it));
    }

    @Test
    @Order(2)
    void filledEveryFieldThatCanHoldASecret() {
        Set<String> empty = new TreeSet<>();
        Fields.decided()
                .forEach(
                        (field, secrecy) -> {
                            if (secrecy.isMarked() && !secrets.filled().contains(field)) {
                                empty.add(field);
                            }
                        });
        assertThat(empty).isEmpty();
    }

    @Test
    @Order(3)
    void findsNoSecretWhereverAnyoneKnocks() {
        Everywhere everywhere = new Everywhere(readers);
        everywhere.served();
        everywhere.measured();
        await().atMost(SOON)
                .ignoreException(UncheckedIOException.class)
                .until(() -> everywhere.onDisk(site) > 0);
        Strangers strangers = new Strangers(readers, stolen());
        strangers.knockEverywhere();
        strangers.checkTooOften();

        assertThat(readers.leaks()).as("seed %d", SEED).isEmpty();
        assertThat(strangers.differing()).isEmpty();
        assertThat(strangers.answers().keySet())
                .contains(200, 302, 400, 401, 403, 404, 405, 406, 415, 429);
    }

    /** Ids of each kind that only insiders know, by the name they have in paths. */
    private Map<String, String> stolen() {
        Map<String, String> byField = oneOfEachField();
        Map<String, String> stolen = new TreeMap<>();
        stolen.put("incident", insiders.cases().getLast().id);
        stolen.put("publicId", byField.get("DeclareIncident.publicId"));
        stolen.put("statement", byField.get("DraftStatement.statement"));
        stolen.put("entry", byField.get("event id"));
        stolen.put("person", byField.get("TokensEndpoint.NewToken.person"));
        stolen.put("id", byField.get("token id"));
        stolen.put("channel", insiders.channels().any(false));
        return stolen;
    }

    @Test
    @Order(4)
    void leavesEveryPublicByteAsItIsWhateverInsidersDo() {
        Case open = insiders.declare(false);
        insiders.say(open);
        Case hidden = insiders.declare(false);
        Settled.site(place.program()::get);
        Everywhere everywhere = new Everywhere(readers);
        Map<String, String> before = everywhere.served();

        for (Case it : List.of(open, hidden, insiders.declare(true))) {
            insiders.inside(it);
        }
        insiders.channels().keepInside();
        insiders.insideOf(hidden);
        Settled.site(place.program()::get);

        assertThat(differences(before, everywhere.served())).isEmpty();
    }

    private static List<String> differences(Map<String, String> before, Map<String, String> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(it -> !before.getOrDefault(it, "").equals(after.get(it)))
                .toList();
    }

    @Test
    @Order(5)
    void keepsNoSecretWordInATableOfPublicRows() {
        Tables tables = new Tables(place.program().get(JdbcClient.class));
        List<Leak> words = new ArrayList<>();
        for (String table : tables.ofPublicProcessors()) {
            tables.read(
                    table,
                    cell ->
                            secrets.in(table, cell).stream()
                                    .filter(secrets::isWord)
                                    .forEach(words::add));
        }

        assertThat(words).isEmpty();
    }

    @Test
    @Order(6)
    void hearsEveryFieldThatAPublicRoomBlabs() {
        Settled.site(place.program()::get);
        Map<String, String> one = oneOfEachField();
        Blab.SAYS.putAll(one);
        insiders.say(insiders.declare(false));
        Settled.site(place.program()::get);
        readers.look();
        Blab.SAYS.clear();

        assertThat(readers.leaks().stream().map(Leak::field).collect(Collectors.toSet()))
                .containsAll(one.keySet());
        assertThat(readers.leaks()).allMatch(it -> it.where().equals(Blab.PATH));
    }

    @Test
    @Order(7)
    void findsASecretOfEveryFieldInEveryForm() {
        String page =
                bytes(
                        Objects.requireNonNull(
                                place.program().get(PublicSite.class).files().find("/")));
        List<String> missed = new ArrayList<>();
        oneOfEachField()
                .forEach(
                        (field, text) ->
                                Encodings.of(text)
                                        .forEach(
                                                (form, bytes) -> {
                                                    if (!isFound(field, planted(bytes, page))) {
                                                        missed.add(field + " as " + form);
                                                    }
                                                }));

        assertThat(missed).isEmpty();
    }

    private static String bytes(SiteFile file) {
        return new String(file.content().body(), StandardCharsets.ISO_8859_1);
    }

    private byte[] planted(byte[] bytes, String page) {
        int at = random.nextInt(page.length());
        String planted = new String(bytes, StandardCharsets.ISO_8859_1);
        return (page.substring(0, at) + planted + page.substring(at))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isFound(String field, byte[] page) {
        return secrets.in("/", page).stream().anyMatch(it -> it.field().equals(field));
    }

    private Map<String, String> oneOfEachField() {
        Map<String, String> one = new TreeMap<>();
        secrets.live().forEach((text, field) -> one.put(field, text));
        return one;
    }
}
