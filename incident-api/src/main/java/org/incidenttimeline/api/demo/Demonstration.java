package org.incidenttimeline.api.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import org.incidenttimeline.api.engine.DemoClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Plays the retailer scenario once the service is ready, then says where to look and how to sign
 * in.
 */
@Component
@ConditionalOnProperty("incident.demo")
final class Demonstration {

    private final DemoClock clock;
    private final Environment environment;
    private final Path directory;
    private final Instant until;
    private volatile boolean ending;

    Demonstration(
            DemoClock clock,
            Environment environment,
            @Value("${incident.data-dir}") Path directory,
            @Value("${incident.demo-until}") Instant until) {
        this.clock = clock;
        this.environment = environment;
        this.directory = directory;
        this.until = until;
    }

    /** The program is told to stop; the story need not go on. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() {
        try {
            tell();
        } catch (RuntimeException brokenOff) {
            if (!ending) {
                throw brokenOff;
            }
        }
    }

    private void tell() {
        PrintStream console = System.out;
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        Scenario scenario = Scenario.retailer();
        console.printf(
                "%s%nThe story of %s, told through the HTTP commands%n", "", scenario.company());
        moveTo(scenario.starts());
        Player player = new Player(address, this::moveTo, console);
        SignIns signIns = player.people(SignIns.open(directory), all -> all.keptIn(directory));
        try {
            player.play(scenario.steps(), signIns, until);
        } catch (HttpClientErrorException refused) {
            if (ending) {
                return;
            }
            console.printf(
                    "%nThe store holds an earlier telling of the story; delete %s to start afresh."
                            + " It was refused: %s%n",
                    directory, refused.getResponseBodyAsString());
        }
        if (until.isBefore(scenario.steps().getLast().at())) {
            moveTo(until);
        }
        say(console, address, scenario, signIns);
    }

    /** Forward only: on a store played before, the clock is past the first steps already. */
    private void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }

    private static void say(
            PrintStream console, String address, Scenario scenario, SignIns signIns) {
        String internal = address + "/internal/incidents/" + scenario.incident().value();
        console.printf("%nOpen, without signing in:%n");
        console.printf("  customer notice   %s/%n", address);
        console.printf(
                "  past incidents    %s/history (and the public timeline from there)%n", address);
        console.printf("Open, signed in:%n");
        console.printf("  impact view       %s/impact%n", internal);
        console.printf("  the record        %s%n", internal);
        console.printf("  statement desk    %s/desk%n", internal);
        console.printf("  API               %s/openapi.json%n", address);
        console.printf("%nSign in as (password, and token for curl):%n");
        for (Part part : Part.values()) {
            SignIns.SignIn account = signIns.of(part);
            console.printf(
                    "  %-15s %-18s %s%n", account.name(), account.password(), account.token());
        }
        console.printf("%nThe service stays up; stop it with Ctrl-C.%n");
        console.flush();
    }
}
