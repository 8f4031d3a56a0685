package org.incidenttimeline.api.operators;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.incidenttimeline.api.engine.StartRefused;
import org.incidenttimeline.api.engine.StoreAtRest;
import org.incidenttimeline.api.engine.removal.Removal;
import org.incidenttimeline.api.engine.removal.RemovalRefused;
import org.incidenttimeline.api.signing.KeysRefused;
import org.incidenttimeline.api.verify.Part;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands that look at a store without serving it. */
@Command(
        name = "incident-timeline",
        description = "The store is that of INCIDENT_DATA_DIR or SPRING_DATASOURCE_URL.")
public final class Operators {

    /** What was asked could not be done. */
    public static final int FAILED = 1;

    /** Something in the store is not as it must be. */
    public static final int DIFFERENT = 6;

    private final String[] settings;
    private final PrintStream out;
    private final PrintStream err;

    private Operators(String[] settings, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** Runs one command in a process of its own, and gives its exit code. */
    public static int run(String[] arguments) {
        // What libraries have to say is no part of the answer.
        LoggingSystem.get(Operators.class.getClassLoader()).beforeInitialize();
        return run(arguments, System.out, System.err);
    }

    /**
     * Runs one command: data to one stream, all else to the other. Settings of the program may be
     * given as for {@code serve}, as in {@code --incident.data-dir=…}.
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        String[] settings =
                Stream.of(arguments).filter(Operators::isSetting).toArray(String[]::new);
        String[] rest = Stream.of(arguments).filter(it -> !isSetting(it)).toArray(String[]::new);
        Operators operators = new Operators(settings, out, err);
        return new CommandLine(operators)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(out))
                .setErr(writer(err))
                .setExecutionExceptionHandler((failure, line, parsed) -> operators.failed(failure))
                .execute(rest);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static boolean isSetting(String argument) {
        return argument.matches("--(?:incident|spring|server|management)\\..*");
    }

    private int failed(Exception failure) {
        switch (failure) {
            case StartRefused refused -> err.println(refused.getMessage() + " " + refused.remedy());
            case RemovalRefused refused -> err.println(refused.getMessage());
            case KeysRefused refused -> err.println(refused.getMessage() + " " + refused.remedy());
            case SQLException sql -> err.println("The database says: " + sql.getMessage());
            default -> failure.printStackTrace(err);
        }
        return FAILED;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Checks that the store is what was recorded, and changes nothing.",
                "Exit codes: 0 all is well, 1 it could not be checked, 2 wrong usage,"
                        + " 6 differences."
            })
    int verify(
            @Mixin Places places,
            @Option(names = "--no-views", description = "leave out the rows of the views")
                    boolean noViews,
            @Option(
                            names = "--output",
                            defaultValue = "text",
                            description = "text (the default) or json, on standard output")
                    Output output)
            throws SQLException, IOException {
        List<Part> parts = new Verify(StoreAtRest.of(settings), places, err).parts(!noViews);
        out.print(output.of(parts));
        out.flush();
        return parts.stream().allMatch(it -> it.differences().isEmpty())
                ? CommandLine.ExitCode.OK
                : DIFFERENT;
    }

    @Command(
            name = "accept-restore",
            mixinStandardHelpOptions = true,
            description = {
                "Says that an earlier copy of the store was restored on purpose: the checkpoints of"
                        + " what is gone are put into superseded/, with the reason.",
                "Exit codes: 0 done or nothing to do, 1 it could not be done, 2 wrong usage,"
                        + " 6 the log itself is harmed, and nothing was done."
            })
    int acceptRestore(
            @Mixin Places places,
            @Option(names = "--reason", required = true, description = "why, for the record")
                    String reason)
            throws SQLException, IOException {
        return new AcceptRestore(StoreAtRest.of(settings), places, out, err).run(reason);
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = {
                "Takes free text out of one stored event for good, by order of a court: a marker"
                        + " stands in its place, and a signed record says when and why. Stop every"
                        + " node first. What was published stays.",
                "Exit codes: 0 done, 1 refused or not possible, and nothing was changed, 2 wrong"
                        + " usage."
            })
    int remove(
            @Option(
                            names = "--position",
                            required = true,
                            description = "of the event in the log, from 1")
                    long position,
            @Option(
                            names = "--member",
                            required = true,
                            paramLabel = "POINTER",
                            description = "JSON pointer into its payload, as /detail; repeatable")
                    List<String> members,
            @Option(names = "--reason", required = true, description = "why, for the record")
                    String reason)
            throws SQLException {
        StoreAtRest store = StoreAtRest.of(settings);
        try (Connection connection = store.alter()) {
            new Removal(new SingleConnectionDataSource(connection, true), store.settings())
                    .carryOut(position, members, reason);
            store.discardOldBytes(connection)
                    .ifPresent(left -> err.println("Still to be done: " + left));
        }
        out.println("Removed " + members + " of the event at position " + position + ".");
        return CommandLine.ExitCode.OK;
    }
}
