package org.incidenttimeline.api.engine;

import org.incidenttimeline.api.engine.halfway.V99__Halfway;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;

/** A node of a later version in a process of its own, which never gets through its migration. */
final class MigratingNode {

    private MigratingNode() {}

    public static void main(String[] store) {
        Node.started(new Class<?>[] {Later.class}, store);
    }

    /** No stereotype, so that no other test finds it. */
    static class Later {
        @Bean
        FlywayConfigurationCustomizer later() {
            return flyway -> flyway.javaMigrations(new V99__Halfway());
        }
    }
}
