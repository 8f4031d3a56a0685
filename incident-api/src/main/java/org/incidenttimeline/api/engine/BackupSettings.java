package org.incidenttimeline.api.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where copies of an embedded record go.
 *
 * @param backupDir the directory, made where it is missing; with no name ({@code
 *     INCIDENT_BACKUP_DIR}) no copy is made
 */
@ConfigurationProperties("incident")
record BackupSettings(@Nullable String backupDir) {

    /** The directory, absolute; null when none is named. */
    @Nullable Path directory() {
        return backupDir == null || backupDir.isBlank()
                ? null
                : Path.of(backupDir).toAbsolutePath().normalize();
    }

    /** Refuses to lay what can sign beside what was signed. */
    void check(Path keys) {
        Path directory = directory();
        if (directory != null && (keys.startsWith(directory) || directory.startsWith(keys))) {
            throw new StartRefused(
                    "INCIDENT_BACKUP_DIR and the directory of signing keys, "
                            + keys
                            + ", hold each"
                            + " other: whoever has a backup could sign in our name.",
                    "Name another in INCIDENT_BACKUP_DIR or INCIDENT_KEY_DIR, and back the keys up"
                            + " apart.");
        }
    }
}
