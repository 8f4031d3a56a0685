package org.incidenttimeline.api.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.incidenttimeline.api.engine.EngineSettings;
import org.incidenttimeline.api.engine.StartRefused;
import org.incidenttimeline.api.signing.KeysRefused;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.api.verify.Checkpoint;
import org.incidenttimeline.api.verify.KeptCheckpoints;
import org.incidenttimeline.api.verify.TrustedKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses a start on a store that lacks what was signed of it, for it would give the same positions
 * to other events and fork what was published.
 */
@Component
class CheckpointStart {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointStart.class);

    private final SignedLog.@Nullable End newest;

    /**
     * @param keys of which the first is made before anything is read
     */
    CheckpointStart(
            EngineSettings settings,
            @Value("${incident.site-dir:}") String siteDir,
            SigningKeys keys,
            JdbcClient jdbc) {
        Path path = settings.checkpointDir();
        if (path == null) {
            newest = null;
            return;
        }
        checkPlace(path, siteDir, settings);
        newest = compared(read(path, settings), new SignedLog(jdbc));
    }

    /** The newest checkpoint there is; null when there is none. */
    SignedLog.@Nullable End newest() {
        return newest;
    }

    private static void checkPlace(Path path, String siteDir, EngineSettings settings) {
        if (!siteDir.isBlank() && path.startsWith(Path.of(siteDir).toAbsolutePath().normalize())) {
            throw new StartRefused(
                    "INCIDENT_CHECKPOINT_DIR lies inside INCIDENT_SITE_DIR, which is public.",
                    "Name a directory that is not.");
        }
        if (path.startsWith(settings.dataDir())) {
            LOG.warn(
                    "INCIDENT_CHECKPOINT_DIR lies in the data directory: whoever puts back an"
                            + " earlier copy of that puts back earlier checkpoints too.");
        }
        try {
            new CheckpointDirectory(path).prepare();
        } catch (IOException unwritable) {
            throw new StartRefused(
                    "No checkpoint can be written in " + path + ": " + unwritable,
                    "Name a directory in INCIDENT_CHECKPOINT_DIR that this program may write.");
        }
    }

    private static KeptCheckpoints read(Path path, EngineSettings settings) {
        try {
            TrustedKeys known = new TrustedKeys(SigningKeys.publicKeysIn(settings.keys()));
            KeptCheckpoints kept = KeptCheckpoints.in(path, known);
            if (!kept.unsound().isEmpty()) {
                LOG.warn("No key of ours signed these checkpoints: {}", kept.unsound());
            }
            return kept;
        } catch (KeysRefused refused) {
            throw new StartRefused(String.valueOf(refused.getMessage()), refused.remedy());
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "The checkpoints in " + path + " cannot be read: " + unreadable,
                    "Let this program's user read them.");
        }
    }

    private static SignedLog.@Nullable End compared(KeptCheckpoints kept, SignedLog log) {
        KeptCheckpoints.Contradiction found = kept.with(log.end().position(), log::hashAt);
        if (found != null) {
            throw new StartRefused(
                    "This store is not the one that was signed: " + found.words() + ".",
                    "Bring back the store that has them. If an earlier one was restored on purpose,"
                            + " say so with: java -jar incident-timeline.jar accept-restore --reason"
                            + " <why>, then start again.");
        }
        Map.Entry<Long, Checkpoint> last = kept.sound().lastEntry();
        return last == null ? null : new SignedLog.End(last.getKey(), last.getValue().hash());
    }
}
