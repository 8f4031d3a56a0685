package org.incidenttimeline.api.engine;

import org.incidenttimeline.core.vocabulary.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the door knows of a request besides its words.
 *
 * @param expectedVersion the version the client believes the aggregate has, null to not ask
 * @param key makes a repeated request harmless, null when the client gave none
 */
public record Envelope(Actor actor, @Nullable Long expectedVersion, @Nullable RequestKey key) {}
