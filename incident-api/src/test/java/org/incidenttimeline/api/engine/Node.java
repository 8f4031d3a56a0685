package org.incidenttimeline.api.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running engine. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final Map<Store, Node> SHARED = new EnumMap<>(Store.class);

    /** A node on a store that other tests use too, to save the time of starting one. */
    static synchronized Node shared(Store store) {
        return SHARED.computeIfAbsent(store, it -> started(it.fresh()));
    }

    static Node started(String[] store, String... more) {
        return started(new Class<?>[0], store, more);
    }

    static Node started(Class<?>[] beans, String[] store, String... more) {
        String[] arguments =
                Stream.concat(Arrays.stream(store), Arrays.stream(more)).toArray(String[]::new);
        return new Node(
                new SpringApplicationBuilder(EngineAlone.class)
                        .sources(beans)
                        .web(WebApplicationType.NONE)
                        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                        .properties(
                                "spring.main.allow-bean-definition-overriding=true",
                                // What a test provokes on purpose need not be read.
                                "logging.level.root=error",
                                "logging.level.org.springframework.boot.diagnostics=off")
                        .run(arguments));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
