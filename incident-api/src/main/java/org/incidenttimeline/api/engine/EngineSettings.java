package org.incidenttimeline.api.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets of the engine.
 *
 * @param dataDir where the embedded database lives; made absolute
 * @param languages the languages of public words; the first is the default one
 * @param approvals how many approvals publishing needs, at least 1
 * @param siteTimeZone whose calendar counts the days and months of legal deadlines
 * @param snapshotEvery after how many events the state of an incident is kept, 0 for never
 * @param demo whether this is a demonstration with its own clock and its own kind of store
 * @param demoStart when the demonstration's clock starts on an empty store
 * @param memoryStore lets tests use an in-memory database; never set otherwise
 */
@ConfigurationProperties("incident")
public record EngineSettings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue({"en", "cy"}) List<String> languages,
        @DefaultValue("1") int approvals,
        @DefaultValue("Europe/London") ZoneId siteTimeZone,
        @DefaultValue("250") int snapshotEvery,
        @DefaultValue("false") boolean demo,
        @Nullable Instant demoStart,
        @DefaultValue("false") boolean memoryStore) {

    public EngineSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new StartRefused(
                    "INCIDENT_LANGUAGES is empty.", "Name at least the site's default language.");
        }
        if (approvals < 1) {
            throw new StartRefused("INCIDENT_APPROVALS is below 1.", "Set it to 1 or more.");
        }
    }
}
