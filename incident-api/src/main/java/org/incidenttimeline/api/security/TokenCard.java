package org.incidenttimeline.api.security;

import java.time.Instant;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of a token; never its secret.
 *
 * @param account the person or service account it belongs to
 * @param prefix the first characters of the secret
 */
public record TokenCard(
        UUID id,
        UUID account,
        ActorKind kind,
        @Nullable String name,
        String prefix,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
