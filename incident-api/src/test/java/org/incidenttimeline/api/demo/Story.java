package org.incidenttimeline.api.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.incidenttimeline.IncidentApplication;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.api.engine.Settled;
import org.incidenttimeline.core.vocabulary.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration as anyone starts it, told once to all tests that only read it. */
public final class Story {

    private final ConfigurableApplicationContext context;
    private final Path directory;

    private Story(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.directory = directory;
    }

    /** One account of the story, for the form where one signs in. */
    public record Account(String name, String password) {}

    private static final class Holder {
        static final Story TOLD = tell();
    }

    /** The one that all tests share: nothing may be added to it. */
    public static Story shared() {
        return Holder.TOLD;
    }

    private static Story tell() {
        try {
            return tell(Files.createTempDirectory("story"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One of its own, told with these settings. */
    static Story tell(Path directory, String... settings) {
        Story story =
                new Story(
                        new SpringApplicationBuilder(IncidentApplication.class)
                                .profiles("demo")
                                .run(
                                        Stream.concat(
                                                        Stream.of(settings),
                                                        Stream.of(
                                                                "--incident.data-dir=" + directory,
                                                                "--server.port=0",
                                                                "--management.server.port=0"))
                                                .toArray(String[]::new)),
                        directory);
        Settled.site(story::get);
        return story;
    }

    /** A part of the running program. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Its doors. */
    public Program program() {
        return Program.elsewhere(
                context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** Where its incident is read as data. */
    public String incident() {
        return "/api/v1/incidents/" + Scenario.retailer().incident().value();
    }

    /** The first who holds this role. */
    public Account account(Role role) {
        Part part =
                Arrays.stream(Part.values())
                        .filter(it -> it.role() == role)
                        .findFirst()
                        .orElseThrow();
        SignIns.SignIn it = signIns().of(part);
        return new Account(it.name(), it.password());
    }

    SignIns signIns() {
        return SignIns.open(directory);
    }
}
