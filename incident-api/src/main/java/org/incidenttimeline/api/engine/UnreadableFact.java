package org.incidenttimeline.api.engine;

import org.jspecify.annotations.Nullable;

/**
 * Stands for a stored event of a name or revision this program does not know. It is read without
 * harm, so that others can be read on; whoever handles it must throw.
 */
public record UnreadableFact(String wireName, @Nullable String revision) {

    UnreadableRecord asException() {
        return new UnreadableRecord(
                "Stored as " + wireName + " revision " + revision + ", which is unknown here");
    }
}
