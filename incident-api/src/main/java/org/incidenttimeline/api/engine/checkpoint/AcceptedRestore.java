package org.incidenttimeline.api.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.incidenttimeline.api.verify.KeptCheckpoints;
import org.jspecify.annotations.Nullable;

/**
 * An operator's word that an earlier copy of the store was restored on purpose: the checkpoints of
 * what is gone are put aside, never deleted.
 *
 * @param positions of the checkpoints put aside
 * @param place where they are now
 */
public record AcceptedRestore(List<Long> positions, Path place) {

    /**
     * Puts aside what the store contradicts; null when it contradicts nothing.
     *
     * @param found how the store differs from what was signed
     */
    public static @Nullable AcceptedRestore of(
            Path directory,
            KeptCheckpoints kept,
            KeptCheckpoints.@Nullable Contradiction found,
            String reason)
            throws IOException {
        if (found == null) {
            return null;
        }
        List<Long> positions = List.copyOf(kept.sound().tailMap(found.first()).keySet());
        String why =
                "restored: "
                        + Instant.now()
                        + "\nreason: "
                        + reason
                        + "\nfound: "
                        + found.words()
                        + "\n";
        return new AcceptedRestore(
                positions, new CheckpointDirectory(directory).supersede(positions, why));
    }
}
