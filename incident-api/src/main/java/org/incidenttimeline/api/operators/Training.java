package org.incidenttimeline.api.operators;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.FileSystemUtils;

/**
 * One start and one reading of the site on a store that is thrown away, from which Java keeps what
 * it loaded and learned ({@code -XX:AOTCacheOutput}, JEP 514) for starts that count.
 */
public final class Training {

    private static final List<String> READ =
            List.of("/", "/history", "/verify", "/internal/incidents", "/api/v1/public/notice");

    private static final int LONGEST_MILLIS = 60_000;

    private Training() {}

    /** Starts the program, reads, ends it, and leaves nothing behind. */
    public static void run(SpringApplication program) throws IOException {
        Path store = Files.createTempDirectory("training");
        try {
            program.setEnvironment(new Untouched());
            try (ConfigurableApplicationContext node = program.run(settings(store))) {
                ask(node, "local.management.port", "/actuator/health/readiness");
                for (String path : READ) {
                    ask(node, "local.server.port", path);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(store);
        }
    }

    /** Nothing that was set for a start that counts, above all no store of its own. */
    private static final class Untouched extends StandardEnvironment {
        @Override
        protected void customizePropertySources(MutablePropertySources sources) {}
    }

    private static String[] settings(Path store) {
        return new String[] {
            "--spring.config.location=classpath:/",
            "--incident.data-dir=" + store,
            "--incident.bootstrap-token=" + UUID.randomUUID(),
            "--incident.public-base-url=http://localhost",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--management.server.port=0",
            "--management.server.address=127.0.0.1",
            "--logging.level.root=warn"
        };
    }

    private static void ask(ConfigurableApplicationContext node, String port, String path)
            throws IOException {
        URI asked =
                URI.create(
                        "http://127.0.0.1:"
                                + node.getEnvironment().getRequiredProperty(port)
                                + path);
        HttpURLConnection answer = (HttpURLConnection) asked.toURL().openConnection(Proxy.NO_PROXY);
        answer.setConnectTimeout(LONGEST_MILLIS);
        answer.setReadTimeout(LONGEST_MILLIS);
        if (answer.getResponseCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
            throw new IOException(path + " answered " + answer.getResponseCode());
        }
        answer.getInputStream().readAllBytes();
    }
}
