package org.incidenttimeline.api.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list of what the log may hold: each event class with its stored name and revision. Two
 * classes of one name stop the program at its start.
 */
final class WireNames {

    private final Map<Class<?>, SerializedType> names = new HashMap<>();
    private final Map<SerializedType, Class<?>> classes = new HashMap<>();

    WireNames(List<Class<?>> families) {
        families.stream().flatMap(WireNames::members).forEach(this::add);
    }

    /** Every event this program knows. */
    static WireNames ofAllEvents() {
        return new WireNames(List.of(IncidentEvent.class, ChannelEvent.class));
    }

    private static Stream<Class<?>> members(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(WireNames::members)
                : Stream.of(family);
    }

    private void add(Class<?> event) {
        WireName wire = event.getAnnotation(WireName.class);
        if (wire == null) {
            throw new IllegalStateException(event.getName() + " has no wire name");
        }
        SerializedType name = new SimpleSerializedType(wire.value(), wire.revision());
        boolean taken = classes.keySet().stream().anyMatch(it -> it.getName().equals(wire.value()));
        if (taken) {
            throw new IllegalStateException("Two events have the wire name " + wire.value());
        }
        names.put(event, name);
        classes.put(name, event);
    }

    /** The class stored under this name and revision, null when there is none. */
    @Nullable Class<?> classOf(SerializedType name) {
        return classes.get(new SimpleSerializedType(name.getName(), name.getRevision()));
    }

    /** The name of a class of the list, null for any other. */
    @Nullable SerializedType nameOf(Class<?> event) {
        return names.get(event);
    }

    /** All classes of the list. */
    Stream<Class<?>> all() {
        return names.keySet().stream().map(Objects::requireNonNull);
    }
}
