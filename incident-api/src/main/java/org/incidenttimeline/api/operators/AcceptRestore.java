package org.incidenttimeline.api.operators;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.api.engine.StoreAtRest;
import org.incidenttimeline.api.engine.checkpoint.AcceptedRestore;
import org.incidenttimeline.api.verify.Part;
import org.incidenttimeline.api.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Puts aside the checkpoints that a sound store contradicts. */
record AcceptRestore(StoreAtRest store, Places places, PrintStream out, PrintStream err) {

    /** Gives the exit code. */
    int run(String reason) throws SQLException, IOException {
        Path directory = places.checkpoints(store);
        if (directory == null) {
            err.println("There are no checkpoints: set INCIDENT_CHECKPOINT_DIR or --checkpoints.");
            return Operators.FAILED;
        }
        try (Connection connection = store.read()) {
            Verification verification = places.verification(store, connection, err);
            Part log = verification.parts(0).getFirst();
            if (!log.differences().isEmpty()) {
                out.print(Output.TEXT.of(List.of(log)));
                return Operators.DIFFERENT;
            }
            out.println(
                    told(
                            AcceptedRestore.of(
                                    directory,
                                    Objects.requireNonNull(verification.kept()),
                                    verification.contradiction(),
                                    reason)));
            return CommandLine.ExitCode.OK;
        }
    }

    private static String told(@Nullable AcceptedRestore accepted) {
        return accepted == null
                ? "The store agrees with its checkpoints: nothing to accept."
                : accepted.positions().size() + " checkpoints put aside in " + accepted.place();
    }
}
