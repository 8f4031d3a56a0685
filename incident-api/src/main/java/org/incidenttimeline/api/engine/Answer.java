package org.incidenttimeline.api.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A 2xx answer, as kept under an idempotency key.
 *
 * @param version becomes the ETag
 * @param location where the made thing is, for 201
 */
public record Answer(
        int status, Map<String, Object> body, @Nullable Long version, @Nullable String location) {}
