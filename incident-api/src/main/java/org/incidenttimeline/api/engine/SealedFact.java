package org.incidenttimeline.api.engine;

import java.security.SecureRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event as bytes, salted and digested, before the log gives it its place. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the append
record SealedFact(
        String eventId,
        String aggregate,
        long sequence,
        String type,
        String wireName,
        String revision,
        byte[] payload,
        byte[] metadata,
        byte[] salt,
        byte[] metadataDigest,
        byte[] payloadDigest) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedFact of(DomainEventMessage<?> event, Serializer serializer) {
        event.getMetaData()
                .forEach(
                        (key, value) -> {
                            if (!(value instanceof String)) {
                                throw new IllegalArgumentException(
                                        "Metadata " + key + " of an event is not a string");
                            }
                        });
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        byte[] salt = new byte[HashChain.SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new SealedFact(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata,
                salt,
                HashChain.metadataDigest(metadata),
                HashChain.payloadDigest(salt, payload.getData()));
    }
}
