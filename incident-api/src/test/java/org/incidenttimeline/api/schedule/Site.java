package org.incidenttimeline.api.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.engine.Commands;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.MovableClock;
import org.incidenttimeline.api.engine.Statements;
import org.incidenttimeline.api.security.People;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.projections.rows.Fact;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A node with people and the poller but without doors, on a clock that tests move. */
record Site(ConfigurableApplicationContext context) implements AutoCloseable {

    static final MovableClock CLOCK = new MovableClock(Instant.parse("2025-04-22T09:00:00Z"));

    private static final Actor AUTHOR = Statements.person("author", Role.COMMS_AUTHOR);

    /** No stereotype, so that the whole program never finds it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.incidenttimeline.api.engine",
                "org.incidenttimeline.api.schedule",
                "org.incidenttimeline.api.audit"
            },
            excludeFilters =
                    @Filter(
                            type = FilterType.CUSTOM,
                            classes = AutoConfigurationExcludeFilter.class))
    @ComponentScan(
            basePackages = "org.incidenttimeline.api.security",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.security\\.(People|Accounts|Tokens|Traces)"))
    static class WithoutDoors {
        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }
    }

    static Site started(String[] store, Class<?>... beans) {
        return new Site(
                new SpringApplicationBuilder(WithoutDoors.class)
                        .sources(beans)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties(
                                "spring.main.allow-bean-definition-overriding=true",
                                "logging.level.root=error",
                                "logging.level.org.incidenttimeline.api.schedule=info")
                        .run(store));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Statements statements() {
        return new Statements(get(Commands.class), get(EventLog.class));
    }

    /** A person of the people store. */
    Actor approver() {
        UUID person =
                get(People.class)
                        .add(
                                "Person " + UUID.randomUUID(),
                                List.of(Role.COMMS_APPROVER),
                                null,
                                null);
        return Statements.person(person.toString(), Role.COMMS_APPROVER);
    }

    /** A statement in an incident of its own, to become public at a time. */
    Scheduled scheduled(Actor approver, Instant at) {
        var incident = statements().declared();
        return new Scheduled(incident, statements().scheduled(incident, AUTHOR, approver, at));
    }

    /** The facts of these kinds in the record of an incident. */
    <E extends IncidentEvent> List<E> facts(Class<E> kind, Scheduled of) {
        EventLog log = get(EventLog.class);
        List<E> found = new ArrayList<>();
        log.readAggregate(
                of.incident().toString(),
                log.head(),
                fact -> {
                    if (fact instanceof Fact.OfIncident(var _, var event)
                            && kind.isInstance(event)) {
                        found.add(kind.cast(event));
                    }
                });
        return found;
    }

    @Override
    public void close() {
        context.close();
    }
}
