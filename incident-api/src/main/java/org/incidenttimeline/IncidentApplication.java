package org.incidenttimeline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: serves the record of incidents and everything people read from it. */
@SpringBootApplication
public class IncidentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IncidentApplication.class, arguments);
    }
}
