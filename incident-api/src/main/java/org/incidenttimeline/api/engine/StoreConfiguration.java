package org.incidenttimeline.api.engine;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the event store: one table, one serializer, one lock, Spring's transactions. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StoreConfiguration {

    private static final int READ_AT_ONCE = 1000;

    @Bean
    @Primary
    RecordSerializer serializer() {
        return RecordSerializer.with(WireNames.ofAllEvents());
    }

    /**
     * Reads earlier revisions as the present one; all are at their first. One event must become one
     * event: a stream that has given the last of the log gives nothing more.
     */
    @Bean
    EventUpcasterChain upcasters() {
        return new EventUpcasterChain();
    }

    /**
     * Connections follow Spring's transactions alone. The framework's own wrapper would roll back
     * the whole connection when a command inside a larger transaction is refused.
     */
    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    /** Unique key violated: the same SQL state on both databases. */
    @Bean
    PersistenceExceptionResolver conflicts() {
        return Conflicts::isDuplicateKey;
    }

    @Bean
    AppendEventsStatementBuilder append(Clock clock, Waking waking, MeterRegistry figures) {
        return new AppendUnderLock(clock, waking::committed, new AppendFigures(figures));
    }

    @Bean
    JdbcEventStorageEngine engine(
            Serializer serializer,
            EventUpcasterChain upcasters,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver conflicts,
            org.axonframework.config.Configuration configuration,
            AppendEventsStatementBuilder append) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(configuration.snapshotFilter())
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(conflicts)
                .schema(Tables.EVENTS)
                .appendEvents(append)
                .batchSize(READ_AT_ONCE)
                // Positions are given under a lock, one after the other: there are no gaps.
                .extendedGapCheckEnabled(false)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    WakingEventStore eventStore(EventStorageEngine engine, Waking waking) {
        return new WakingEventStore(engine, waking);
    }

    @Bean
    JdbcTokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, Database database) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(Tables.TOKENS)
                .claimTimeout(Duration.ofSeconds(10))
                .nodeId(nodeName(database))
                .build();
    }

    /**
     * The one process of an embedded database keeps its name, so that after a crash it need not
     * wait for its own claims to run out. Nodes in containers share process number and host name.
     */
    private static String nodeName(Database database) {
        return switch (database.kind()) {
            case H2 -> "the only node";
            case POSTGRESQL ->
                    ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
        };
    }

    @Bean
    ListenerInvocationErrorHandler errors() {
        return PropagatingErrorHandler.instance();
    }

    @Bean
    CorrelationDataProvider who() {
        return new SimpleCorrelationDataProvider("actor", "kind", "roles", "requestId");
    }
}
