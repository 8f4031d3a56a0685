package org.incidenttimeline.api.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was checked of a store, and what was found.
 *
 * @param name what was checked, for instance {@code log}
 * @param figures how much was checked, in the order in which it is told
 * @param differences what is not as it must be; empty when all is well
 */
public record Part(String name, Map<String, Object> figures, List<Difference> differences) {

    public Part {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        differences = List.copyOf(differences);
    }
}
