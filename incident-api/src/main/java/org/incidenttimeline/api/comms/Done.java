package org.incidenttimeline.api.comms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was just done, as the page that one is led to afterwards tells it. */
final class Done {

    private static final Set<String> TOLD =
            Stream.concat(
                            Stream.of("draft"),
                            Stream.of(Deed.values())
                                    .filter(it -> it != Deed.CORRECT)
                                    .map(Deed::slug))
                    .collect(Collectors.toSet());

    private Done() {}

    /** The name of something that can have been done; null for anything else. */
    static @Nullable String named(@Nullable String name) {
        return name != null && TOLD.contains(name) ? name : null;
    }
}
