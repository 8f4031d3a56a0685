package org.incidenttimeline.api.engine;

import java.io.IOException;
import org.springframework.context.annotation.Bean;

/** An {@link AnsweringNode} whose embedded database writes commits when it likes, as by default. */
final class CarelessNode {

    private CarelessNode() {}

    /** No stereotype, so that no other test finds it. */
    static class Careless {
        @Bean
        Database database(EngineSettings settings) {
            return new Database(
                    Database.Kind.H2,
                    "jdbc:h2:file:%s;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE"
                            .formatted(settings.dataDir().resolve("record")),
                    "sa",
                    "");
        }
    }

    public static void main(String[] store) throws IOException {
        AnsweringNode.serve(Node.started(new Class<?>[] {Careless.class}, store));
    }
}
