package org.incidenttimeline.api.operators;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import org.incidenttimeline.api.engine.StoreAtRest;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.api.verify.TrustedKeys;
import org.incidenttimeline.api.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where what a store is held against lies, apart from it. */
final class Places {

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            description = "signed checkpoints of the log (INCIDENT_CHECKPOINT_DIR)")
    private @Nullable Path checkpoints;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "the keys to believe, *.pem or *.pub (INCIDENT_KEY_DIR)")
    private @Nullable Path keys;

    /** Null when neither the command line nor the configuration names a directory. */
    @Nullable Path checkpoints(StoreAtRest store) {
        return checkpoints == null ? store.settings().checkpointDir() : checkpoints;
    }

    Verification verification(StoreAtRest store, Connection connection, PrintStream err) {
        Path directory = keys == null ? store.settings().keys() : keys;
        return new Verification(
                connection,
                new TrustedKeys(SigningKeys.publicKeysIn(directory)),
                checkpoints(store),
                new ProgressLine(err));
    }
}
