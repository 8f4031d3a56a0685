package org.incidenttimeline.api.engine;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.rows.Fact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the log, read past the framework because it does not tell positions of a stream. */
@Component
class StoredFacts {

    private static final String SELECT =
            "SELECT global_index, time_stamp, event_identifier, aggregate_identifier,"
                    + " sequence_number, type, payload_type, payload_revision, payload, meta_data"
                    + " FROM domain_event_entry ";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcasterChain upcasters;

    StoredFacts(JdbcClient jdbc, Serializer serializer, EventUpcasterChain upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    List<Row> between(long after, long upTo, int limit) {
        return jdbc.sql(
                        SELECT
                                + "WHERE global_index > ? AND global_index <= ?"
                                + " ORDER BY global_index FETCH FIRST ? ROWS ONLY")
                .params(after, upTo, limit)
                .query(StoredFacts::row)
                .list();
    }

    List<Row> ofAggregate(String aggregate, long after, long upTo, int limit) {
        return jdbc.sql(
                        SELECT
                                + "WHERE aggregate_identifier = ?"
                                + " AND global_index > ? AND global_index <= ?"
                                + " ORDER BY aggregate_identifier, global_index"
                                + " FETCH FIRST ? ROWS ONLY")
                .params(aggregate, after, upTo, limit)
                .query(StoredFacts::row)
                .list();
    }

    /** The first event of an aggregate, or null when there is none. */
    @Nullable Row firstOf(String aggregate) {
        return jdbc.sql(SELECT + "WHERE aggregate_identifier = ? AND sequence_number = 0")
                .param(aggregate)
                .query(StoredFacts::row)
                .optional()
                .orElse(null);
    }

    /** Where the last event of an aggregate is; sequence -1 and position 0 when there is none. */
    Last lastOf(String aggregate) {
        return jdbc.sql(
                        "SELECT sequence_number, global_index FROM domain_event_entry"
                                + " WHERE aggregate_identifier = ?"
                                + " ORDER BY aggregate_identifier DESC, sequence_number DESC"
                                + " FETCH FIRST 1 ROWS ONLY")
                .param(aggregate)
                .query((row, number) -> new Last(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(Last.NONE);
    }

    /** The place of an event among those of its aggregate, and in the log. */
    record Last(long sequence, long position) {
        static final Last NONE = new Last(-1, 0);
    }

    /** The fact in a row, null when it cannot be read. */
    @Nullable Fact factOrNull(Row row) {
        Stream<TrackedDomainEventData<?>> data = Stream.of(row.tracked());
        try {
            return EventUtils.upcastAndDeserializeTrackedEvents(data, serializer, upcasters)
                    .findFirst()
                    .map((TrackedEventMessage<?> message) -> Facts.of(message))
                    .orElse(null);
        } catch (UnreadableRecord | SerializationException unreadable) {
            return null;
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    /** One row as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            long position,
            String recordedAt,
            String eventId,
            String aggregate,
            long sequence,
            String type,
            String wireName,
            String revision,
            byte[] payload,
            byte[] metadata)
            implements DomainEventData<byte[]> {

        TrackedDomainEventData<byte[]> tracked() {
            return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(position), this);
        }

        @Override
        public String getEventIdentifier() {
            return eventId;
        }

        @Override
        public Instant getTimestamp() {
            return Instant.parse(recordedAt);
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(metadata, byte[].class);
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(payload, byte[].class, wireName, revision);
        }

        @Override
        public String getType() {
            return type;
        }

        @Override
        public String getAggregateIdentifier() {
            return aggregate;
        }

        @Override
        public long getSequenceNumber() {
            return sequence;
        }

        StoredFact asStored() {
            return new StoredFact(
                    position,
                    Instant.parse(recordedAt),
                    EventId.of(eventId),
                    aggregate,
                    sequence,
                    wireName,
                    revision,
                    new String(payload, StandardCharsets.UTF_8),
                    StoredJson.MAPPER.readTree(metadata).path("actor").asString(""));
        }
    }
}
