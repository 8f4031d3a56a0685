package org.incidenttimeline.api.verify;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it must be.
 *
 * @param position where, in the numbering of what was checked; null when it is nowhere in it
 * @param words the same for a person
 */
public record Difference(Harm harm, @Nullable Long position, String words) {}
