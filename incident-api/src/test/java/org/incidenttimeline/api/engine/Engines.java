package org.incidenttimeline.api.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Event storage as the engine room builds it, with another clock or with its lock taken away. */
final class Engines {

    private Engines() {}

    static Clock stopped(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    static JdbcEventStorageEngine withClock(Node node, Clock clock) {
        return appending(
                node,
                new AppendUnderLock(
                        clock, position -> {}, new AppendFigures(new SimpleMeterRegistry())));
    }

    /** The stock engine: positions from a sequence, times from the writer, nothing held. */
    static JdbcEventStorageEngine withoutLock(Node node, Clock clock) {
        node.get(JdbcClient.class).sql("CREATE SEQUENCE IF NOT EXISTS unlocked").update();
        return appending(
                node,
                (connection, schema, type, events, serializer, timestamps) -> {
                    PreparedStatement insert = connection.prepareStatement(UNLOCKED);
                    for (var message : events) {
                        SealedFact fact =
                                SealedFact.of((DomainEventMessage<?>) message, serializer);
                        try (Statement sequence = connection.createStatement();
                                ResultSet next =
                                        sequence.executeQuery("SELECT nextval('unlocked')")) {
                            next.next();
                            insert.setLong(1, next.getLong(1));
                        }
                        insert.setString(2, StoredJson.format(clock.instant()));
                        insert.setString(3, fact.eventId());
                        insert.setString(4, fact.aggregate());
                        insert.setLong(5, fact.sequence());
                        insert.setString(6, fact.wireName());
                        insert.setBytes(7, fact.payload());
                        insert.setBytes(8, fact.metadata());
                        for (int column = 9; column <= 12; column++) {
                            insert.setBytes(column, fact.salt());
                        }
                        insert.addBatch();
                    }
                    return insert;
                });
    }

    private static final String UNLOCKED =
            "INSERT INTO domain_event_entry (global_index, time_stamp, event_identifier,"
                    + " aggregate_identifier, sequence_number, type, payload_type,"
                    + " payload_revision, payload, meta_data, salt, metadata_digest,"
                    + " payload_digest, hash) VALUES (?,?,?,?,?,'Incident',?,'1',?,?,?,?,?,?)";

    private static JdbcEventStorageEngine appending(
            Node node, AppendEventsStatementBuilder append) {
        return new StoreConfiguration()
                .engine(
                        node.get(Serializer.class),
                        new EventUpcasterChain(),
                        node.get(ConnectionProvider.class),
                        node.get(TransactionManager.class),
                        Conflicts::isDuplicateKey,
                        node.get(org.axonframework.config.Configuration.class),
                        append);
    }

    static void append(JdbcEventStorageEngine engine, DomainEventMessage<?> event) {
        engine.appendEvents(List.of(event));
    }
}
