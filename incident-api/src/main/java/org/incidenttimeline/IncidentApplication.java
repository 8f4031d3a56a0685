package org.incidenttimeline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class IncidentApplication {
    public static void main(String[] args) {
        System.out.println("java " + Runtime.version());
        SpringApplication.run(IncidentApplication.class, args);
    }
}
