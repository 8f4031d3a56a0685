package org.incidenttimeline.api.engine;

/**
 * An idempotency key as it counts: per person and path.
 *
 * @param bodyHash SHA-256 of the raw request body, in hex
 */
public record RequestKey(String person, String path, String key, String bodyHash) {}
