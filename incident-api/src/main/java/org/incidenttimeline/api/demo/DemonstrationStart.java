package org.incidenttimeline.api.demo;

import java.nio.file.Path;
import java.util.Map;
import org.incidenttimeline.api.engine.DataDirectory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives a demonstration its administrator: the token kept beside its store. */
public final class DemonstrationStart implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication program) {
        if (environment.getProperty("incident.demo", Boolean.class, false)) {
            Path directory = Path.of(environment.getProperty("incident.data-dir", "data"));
            DataDirectory.check(directory);
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "demonstration",
                                    Map.of(
                                            "incident.bootstrap-token",
                                            SignIns.open(directory).adminToken())));
        }
    }
}
