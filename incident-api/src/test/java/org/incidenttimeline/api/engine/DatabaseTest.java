package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    private static final EngineSettings SETTINGS =
            new EngineSettings(
                    Path.of("data"),
                    null,
                    null,
                    java.time.Duration.ZERO,
                    List.of("en"),
                    1,
                    java.time.ZoneOffset.UTC,
                    250,
                    null,
                    "incident_dashboard",
                    false,
                    null,
                    false);

    @Test
    void keepsTheRecordInTheDataDirectoryAndWritesEachCommitAtOnce() {
        String url = Database.embedded(SETTINGS).getJdbcUrl();

        assertThat(url)
                .startsWith("jdbc:h2:file:" + Path.of("data").toAbsolutePath())
                .contains(";WRITE_DELAY=0", ";LOCK_TIMEOUT=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:",
                "jdbc:h2:mem:x",
                "jdbc:h2:MEM:x",
                "jdbc:h2:mem:x;DB_CLOSE_DELAY=-1",
                "jdbc:h2:file:mem:x",
                "jdbc:h2:nioMemFS:x",
                "jdbc:h2:file:nioMemFS:/x",
                "jdbc:h2:nioMemLZF:1:x",
                "jdbc:h2:memFS:x",
                "jdbc:h2:file:memLZF:x",
                "jdbc:h2:split:nioMemFS:x",
                "jdbc:h2:file:split:28:memFS:x"
            })
    void refusesADatabaseThatForgetsAtTheEnd(String url) {
        assertThatThrownBy(() -> Database.named(url, null, null, SETTINGS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in-memory");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/srv/my record;CIPHER=AES, /srv/my record.mv.db",
        "jdbc:h2:file:./x, ./x.mv.db",
        "jdbc:h2:file:~/x, HOME/x.mv.db"
    })
    void knowsTheFileOfAnEmbeddedRecord(String url, String file) {
        assertThat(Database.named(url, "sa", "", SETTINGS).file())
                .contains(Path.of(file.replace("HOME", System.getProperty("user.home"))));
    }

    @Test
    void knowsNoFileOfAServer() {
        assertThat(Database.named("jdbc:postgresql://host/x", "x", "", SETTINGS).file()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/srv/x;WRITE_DELAY=500",
                "jdbc:h2:file:/srv/x;write_delay=1;WRITE_DELAY=0",
                "jdbc:h2:file:/srv/x;AUTO_SERVER=TRUE",
                "jdbc:h2:file:/srv/x;FILE_LOCK=NO",
                "jdbc:h2:file:/srv/x;INIT=RUNSCRIPT FROM '/srv/y'",
                "jdbc:h2:file:/srv/x;DB_CLOSE_DELAY=-1",
                "jdbc:h2:file:/srv/x;CACHE_SIZE=1\\;AUTO_SERVER=TRUE"
            })
    void refusesAFileThatCouldLoseCommandsOrLetOthersIn(String url) {
        assertThatThrownBy(() -> Database.named(url, null, null, SETTINGS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL sets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:zip:/srv/x.zip!/x",
                "jdbc:h2:file:split:/srv/x",
                "jdbc:h2:file:async:/srv/x",
                "jdbc:h2:file:"
            })
    void refusesWhatIsNoPlainFile(String url) {
        assertThatThrownBy(() -> Database.named(url, null, null, SETTINGS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not a plain file");
    }

    @Test
    void refusesADatabaseItIsNotBuiltFor() {
        for (String url :
                List.of(
                        "jdbc:h2:tcp://host/x",
                        "jdbc:h2:ssl://host/x",
                        "jdbc:h2:~/x",
                        "jdbc:mysql://host/x",
                        "jdbc:mysql://mem:x/y")) {
            assertThatThrownBy(() -> Database.named(url, null, null, SETTINGS))
                    .isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void writesEachCommitAtOnceInANamedFileToo() {
        assertThat(Database.named("jdbc:h2:file:/srv/x", null, null, SETTINGS).url())
                .contains(";WRITE_DELAY=0", ";LOCK_TIMEOUT=5000");
        assertThat(
                        Database.named(
                                        "jdbc:h2:file:/srv/x;lock_timeout=9;WRITE_DELAY=0;",
                                        null,
                                        null,
                                        SETTINGS)
                                .url())
                .startsWith("jdbc:h2:file:/srv/x;")
                .contains(";WRITE_DELAY=0", ";LOCK_TIMEOUT=9", ";DB_CLOSE_ON_EXIT=FALSE")
                .doesNotContain("5000");
    }

    @Test
    void boundsWaitingOnAServerAndKeepsStoredWordsOutOfItsErrors() {
        assertThat(Database.named("jdbc:postgresql://db/x", "app", null, SETTINGS).url())
                .startsWith("jdbc:postgresql://db/x?logServerErrorDetail=false&options=")
                .contains(
                        "lock_timeout",
                        "&socketTimeout=15",
                        "&connectTimeout=5",
                        "&reWriteBatchedInserts=true");
        assertThat(Database.named("jdbc:postgresql://db/x", "app", null, SETTINGS).patientUrl())
                .contains("&socketTimeout=0", "&connectTimeout=5");
        String own =
                "jdbc:postgresql://db/x?options=-c&socketTimeout=9&connectTimeout=9"
                        + "&reWriteBatchedInserts=false";
        assertThat(Database.named(own, "app", null, SETTINGS).url())
                .isEqualTo(own + "&logServerErrorDetail=false");
    }

    @Test
    void saysNoSecretInItsName() {
        assertThat(Database.named("jdbc:postgresql://db/x", "app", "secret", SETTINGS).toString())
                .doesNotContain("secret");
    }
}
