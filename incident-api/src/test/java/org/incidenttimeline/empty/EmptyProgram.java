package org.incidenttimeline.empty;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The framework and the libraries that the program stands on, and nothing that it is for. */
@SpringBootApplication
public class EmptyProgram {

    public static void main(String[] arguments) {
        SpringApplication program = new SpringApplication(EmptyProgram.class);
        program.setDefaultProperties(
                Map.of(
                        "axon.axonserver.enabled", "false",
                        "axon.update-check.disabled", "true",
                        "axon.serializer.general", "jackson3",
                        "management.endpoints.web.exposure.include", "health,info,prometheus",
                        "management.endpoint.health.probes.enabled", "true",
                        "spring.flyway.locations", "classpath:db/migration/{vendor}",
                        "spring.datasource.url", "jdbc:h2:file:${incident.data-dir}/record"));
        program.run(arguments);
    }
}
