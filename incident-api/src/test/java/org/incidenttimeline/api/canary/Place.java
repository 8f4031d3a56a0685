package org.incidenttimeline.api.canary;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.MovableClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** A whole program on a clock that the test moves, in which every command is overheard. */
final class Place implements AutoCloseable {

    private static final MovableClock CLOCK =
            new MovableClock(Instant.parse("2026-01-05T09:00:00Z"));

    private final Program program;
    private final Secrets secrets;
    private long heard;

    /** Without a stereotype, so that no other program finds it. */
    static class OnOurClock {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    Place(Secrets secrets, Path site, String... store) {
        this.secrets = secrets;
        this.program =
                Program.of(
                        new SpringApplicationBuilder(
                                        IncidentApplication.class, OnOurClock.class, Blab.class)
                                .run(
                                        Stream.concat(
                                                        Stream.of(
                                                                "--server.port=0",
                                                                "--management.server.port=0",
                                                                "--incident.site-dir=" + site,
                                                                "--incident.bootstrap-token="
                                                                        + Program.ADMIN,
                                                                "--incident.limits.checks-per-minute=50",
                                                                "--spring.main.allow-bean-definition-overriding=true",
                                                                "--logging.level.root=error"),
                                                        Arrays.stream(store))
                                                .toArray(String[]::new)));
        program.get(CommandBus.class)
                .registerDispatchInterceptor(
                        messages ->
                                (index, message) -> {
                                    secrets.keep(message.getPayload());
                                    return message;
                                });
    }

    Program program() {
        return program;
    }

    MovableClock clock() {
        return CLOCK;
    }

    /** Hears what has been recorded since it last did. */
    void hear() {
        EventLog log = program.get(EventLog.class);
        long head = log.head();
        log.read(heard, head, secrets::recorded);
        heard = head;
    }

    @Override
    public void close() {
        program.close();
    }
}
