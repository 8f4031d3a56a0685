package org.incidenttimeline.api.engine;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets of the engine.
 *
 * @param dataDir where the embedded database lives; made absolute
 * @param keyDir where private signing keys lie; {@code keys} in the data directory unless given
 * @param checkpointDir where signed checkpoints of the log go; nowhere unless given
 * @param checkpointAge how long what was recorded may wait for its checkpoint, 30 s unless given
 * @param languages the languages of public words; the first is the default one
 * @param approvals how many approvals publishing needs, at least 1
 * @param siteTimeZone whose calendar counts the days and months of legal deadlines
 * @param snapshotEvery after how many events the state of an incident is kept, 0 for never
 * @param publicBaseUrl where readers reach the site; its host names the public chain
 * @param dashboardRole the role of PostgreSQL that may read the views for dashboards
 * @param demo whether this is a demonstration with its own clock and its own kind of store
 * @param demoStart when the demonstration's clock starts on an empty store
 * @param memoryStore lets tests use an in-memory database; never set otherwise
 */
@ConfigurationProperties("incident")
public record EngineSettings(
        @DefaultValue("./data") Path dataDir,
        @Nullable Path keyDir,
        @Nullable Path checkpointDir,
        @DefaultValue("30s") Duration checkpointAge,
        @DefaultValue({"en", "cy"}) List<String> languages,
        @DefaultValue("1") int approvals,
        @DefaultValue("Europe/London") ZoneId siteTimeZone,
        @DefaultValue("250") int snapshotEvery,
        @Nullable URI publicBaseUrl,
        @DefaultValue("incident_dashboard") String dashboardRole,
        @DefaultValue("false") boolean demo,
        @Nullable Instant demoStart,
        @DefaultValue("false") boolean memoryStore) {

    public EngineSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
        checkpointDir =
                checkpointDir == null || checkpointDir.toString().isEmpty()
                        ? null
                        : checkpointDir.toAbsolutePath().normalize();
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new StartRefused(
                    "INCIDENT_LANGUAGES is empty.", "Name at least the site's default language.");
        }
        if (approvals < 1) {
            throw new StartRefused("INCIDENT_APPROVALS is below 1.", "Set it to 1 or more.");
        }
        if (!dashboardRole.matches("[A-Za-z_][A-Za-z0-9_-]{0,62}")) {
            throw new StartRefused(
                    "INCIDENT_DASHBOARD_ROLE is no name of a role.",
                    "Write it in letters, digits, _ and -, as roles.sql made it.");
        }
        if (publicBaseUrl != null && publicBaseUrl.toString().isEmpty()) {
            publicBaseUrl = null;
        }
        if (publicBaseUrl != null && publicBaseUrl.getHost() == null) {
            throw new StartRefused(
                    "INCIDENT_PUBLIC_BASE_URL names no host.",
                    "Write it whole, as in https://status.example.com");
        }
    }

    /** Where private signing keys lie. */
    public Path keys() {
        return keyDir == null ? dataDir.resolve("keys") : keyDir.toAbsolutePath().normalize();
    }

    /** The name the public chain is signed under: the site's host and ours, without a scheme. */
    String chainName() {
        return publicBaseUrl == null
                ? "incident-timeline-public-chain"
                : publicBaseUrl.getHost().toLowerCase(Locale.ROOT) + "/incident-timeline";
    }

    /** The name that checkpoints of the log are signed under; never a public one. */
    public String checkpointName() {
        return publicBaseUrl == null
                ? "incident-timeline-internal"
                : publicBaseUrl.getHost().toLowerCase(Locale.ROOT) + "/internal";
    }
}
