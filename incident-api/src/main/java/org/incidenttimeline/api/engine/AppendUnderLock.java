package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.AppendEventsStatementBuilder;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends events under the lock of the log head, which gives each its position, recorded time and
 * link of the hash chain. The lock is taken last, when the bytes are ready, and ends with the
 * transaction.
 */
final class AppendUnderLock implements AppendEventsStatementBuilder {

    private static final String INSERT =
            "INSERT INTO domain_event_entry (global_index, time_stamp, event_identifier,"
                    + " aggregate_identifier, sequence_number, type, payload_type,"
                    + " payload_revision, payload, meta_data, salt, metadata_digest,"
                    + " payload_digest, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    private final Clock clock;
    private final LongConsumer committed;
    private final AppendFigures figures;

    /**
     * @param committed told the last position once the transaction has really committed
     */
    AppendUnderLock(Clock clock, LongConsumer committed, AppendFigures figures) {
        this.clock = clock;
        this.committed = committed;
        this.figures = figures;
    }

    @Override
    public PreparedStatement build(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        List<SealedFact> sealed =
                events.stream()
                        .map(event -> SealedFact.of((DomainEventMessage<?>) event, serializer))
                        .toList();
        long asked = System.nanoTime();
        LogHead head = LogHead.lock(connection);
        figures.appends(sealed.size(), Duration.ofNanos(System.nanoTime() - asked));
        Instant time = head.timeAt(clock.instant());
        PreparedStatement insert = connection.prepareStatement(INSERT);
        for (SealedFact event : sealed) {
            head = head.after(event, time);
            add(insert, head, event);
            note(event, head.position());
        }
        head.store(connection);
        tellWhenCommitted(head.position());
        return insert;
    }

    private static void add(PreparedStatement insert, LogHead place, SealedFact event)
            throws SQLException {
        insert.setLong(1, place.position());
        insert.setString(2, StoredJson.format(place.recordedAt()));
        insert.setString(3, event.eventId());
        insert.setString(4, event.aggregate());
        insert.setLong(5, event.sequence());
        insert.setString(6, event.type());
        insert.setString(7, event.wireName());
        insert.setString(8, event.revision());
        insert.setBytes(9, event.payload());
        insert.setBytes(10, event.metadata());
        insert.setBytes(11, event.salt());
        insert.setBytes(12, event.metadataDigest());
        insert.setBytes(13, event.payloadDigest());
        insert.setBytes(14, place.hash());
        insert.addBatch();
    }

    private static void note(SealedFact event, long position) {
        CurrentUnitOfWork.ifStarted(
                work ->
                        Appended.notesOf(work)
                                .add(
                                        new Appended(
                                                EventId.of(event.eventId()),
                                                position,
                                                event.sequence())));
    }

    private void tellWhenCommitted(long position) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        committed.accept(position);
                    }
                });
    }
}
