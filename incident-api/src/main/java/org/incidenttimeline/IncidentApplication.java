package org.incidenttimeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.incidenttimeline.api.operators.Operators;
import org.incidenttimeline.api.operators.Training;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: serves the record of incidents and everything people read from it. */
@SpringBootApplication(scanBasePackages = "org.incidenttimeline.api")
@ConfigurationPropertiesScan("org.incidenttimeline.api")
public class IncidentApplication {

    private static final String USAGE =
            """
            Usage: incident-timeline [serve | demo [--until <date>|end] | train | <on a stopped store>]
              serve   serve the record and its views (default)
              demo    serve, and play the retailer scenario through the real commands
              train   start and end on a store that is thrown away, for -XX:AOTCacheOutput
            On a stopped store; each tells more with --help:
              verify          check that it is what was recorded
              accept-restore  say that an earlier copy was restored on purpose
              remove          take free text out of an event, by order of a court
            """;

    private static final int MISUSED = 2;

    public static void main(String[] arguments) throws IOException {
        String command = command(arguments);
        SpringApplication program = new SpringApplication(IncidentApplication.class);
        switch (command) {
            case "serve" -> program.run(arguments);
            case "demo" -> {
                program.setAdditionalProfiles("demo");
                program.run(spring(arguments));
            }
            case "train" -> {
                if (arguments.length > 1) {
                    misused();
                }
                Training.run(program);
            }
            case "verify", "accept-restore", "remove" -> System.exit(Operators.run(arguments));
            case "help" -> System.out.print(USAGE);
            default -> misused();
        }
    }

    private static void misused() {
        System.err.print(USAGE);
        System.exit(MISUSED);
    }

    private static String command(String[] arguments) {
        String first = arguments.length == 0 ? "serve" : arguments[0];
        if (List.of("--help", "-h").contains(first)) {
            return "help";
        }
        return first.startsWith("--") ? "serve" : first;
    }

    /** {@code --until <date>} as the framework reads options. */
    private static String[] spring(String[] arguments) {
        String line = String.join(" ", Arrays.copyOfRange(arguments, 1, arguments.length));
        return line.isBlank()
                ? new String[0]
                : line.replaceFirst("--until[ =]end", "--incident.demo-until=9999-01-01T00:00:00Z")
                        .replaceFirst(
                                "--until[ =](\\d{4}-\\d{2}-\\d{2})",
                                "--incident.demo-until=$1T23:59:59Z")
                        .split(" ");
    }
}
