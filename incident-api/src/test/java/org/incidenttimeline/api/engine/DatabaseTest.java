package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static final EngineSettings SETTINGS =
            new EngineSettings(
                    Path.of("data"),
                    null,
                    List.of("en"),
                    1,
                    java.time.ZoneOffset.UTC,
                    250,
                    null,
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

    @Test
    void refusesADatabaseThatForgetsAtTheEnd() {
        assertThatThrownBy(() -> Database.named("jdbc:h2:mem:x", null, null, SETTINGS))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in-memory");
    }

    @Test
    void refusesADatabaseItIsNotBuiltFor() {
        for (String url : List.of("jdbc:h2:tcp://host/x", "jdbc:h2:~/x", "jdbc:mysql://host/x")) {
            assertThatThrownBy(() -> Database.named(url, null, null, SETTINGS))
                    .isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void writesEachCommitAtOnceInANamedFileToo() {
        for (String more : List.of("", ";WRITE_DELAY=500", ";WRITE_DELAY=0500")) {
            assertThat(Database.named("jdbc:h2:file:/srv/x" + more, null, null, SETTINGS).url())
                    .contains(";WRITE_DELAY=0;");
        }
    }

    @Test
    void boundsWaitingOnAServerAndKeepsStoredWordsOutOfItsErrors() {
        assertThat(Database.named("jdbc:postgresql://db/x", "app", null, SETTINGS).url())
                .startsWith("jdbc:postgresql://db/x?logServerErrorDetail=false&options=")
                .contains("lock_timeout", "&socketTimeout=15", "&connectTimeout=5");
        String own = "jdbc:postgresql://db/x?options=-c&socketTimeout=9&connectTimeout=9";
        assertThat(Database.named(own, "app", null, SETTINGS).url())
                .isEqualTo(own + "&logServerErrorDetail=false");
    }

    @Test
    void saysNoSecretInItsName() {
        assertThat(Database.named("jdbc:postgresql://db/x", "app", "secret", SETTINGS).toString())
                .doesNotContain("secret");
    }
}
