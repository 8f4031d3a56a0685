package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incidenttimeline.api.operators.Operators;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a command of an operator answered. */
record AtRest(int code, String out, String err) {

    /** Runs a command on a store as at the command line. */
    static AtRest run(String[] store, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Operators.run(
                        Stream.concat(Arrays.stream(arguments), Arrays.stream(store))
                                .toArray(String[]::new),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new AtRest(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Does to a store, which no node uses, what only a database administrator can. */
    static void alter(String[] store, Consumer<JdbcClient> deed) {
        with(store, jdbc -> deed.accept(JdbcClient.create(jdbc)));
    }

    /** The same, in the form that other readers of the store take. */
    static void with(String[] store, Consumer<JdbcTemplate> deed) {
        String url = named(store, "--spring.datasource.url=");
        String path = named(store, "--incident.data-dir=") + "/record";
        SingleConnectionDataSource connection =
                url.isEmpty()
                        ? new SingleConnectionDataSource("jdbc:h2:file:" + path, "sa", "", true)
                        : new SingleConnectionDataSource(url, "postgres", "", true);
        try {
            deed.accept(new JdbcTemplate(connection));
        } finally {
            connection.destroy();
        }
    }

    /** The same, by one statement that must change something. */
    static void alter(String[] store, String sql) {
        alter(store, jdbc -> assertThat(jdbc.sql(sql).update()).isPositive());
    }

    private static String named(String[] store, String setting) {
        return Arrays.stream(store)
                .filter(it -> it.startsWith(setting))
                .map(it -> it.substring(setting.length()))
                .findFirst()
                .orElse("");
    }
}
