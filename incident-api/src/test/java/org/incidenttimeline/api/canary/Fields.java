package org.incidenttimeline.api.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.incidenttimeline.api.door.Program;
import org.incidenttimeline.core.channel.command.ChannelCommand;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The fields of records as the records themselves name them, and what is decided on each. */
final class Fields {

    /** One line a field: what is decided, and the record and field it is decided on. */
    private static final String DECISIONS = "/canary/fields.txt";

    private Fields() {}

    /** What is decided, by field. */
    static SortedMap<String, Secrecy> decided() {
        try (InputStream file = Fields.class.getResourceAsStream(DECISIONS)) {
            byte[] lines = Objects.requireNonNull(file, DECISIONS).readAllBytes();
            SortedMap<String, Secrecy> decided = new TreeMap<>();
            new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" +"))
                    .forEach(it -> decided.put(it[1], Secrecy.valueOf(it[0])));
            return decided;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every command, every event and what travels beside them. */
    static Stream<Class<?>> ofTheLog() {
        return Stream.concat(
                Stream.of(
                                IncidentCommand.class,
                                ChannelCommand.class,
                                IncidentEvent.class,
                                ChannelEvent.class)
                        .flatMap(family -> Stream.of(family.getPermittedSubclasses())),
                Stream.of(Actor.class));
    }

    /** Every form that a door takes. */
    static Stream<Class<?>> ofTheDoors(Program program) {
        return program.get(RequestMappingHandlerMapping.class).getHandlerMethods().values().stream()
                .flatMap(door -> Stream.of(door.getMethodParameters()))
                .filter(it -> it.hasParameterAnnotation(RequestBody.class))
                .map(it -> it.getParameterType());
    }

    /** The fields of these records and of all records in them, each with its type. */
    static SortedMap<String, Class<?>> of(Stream<Class<?>> records) {
        SortedMap<String, Class<?>> found = new TreeMap<>();
        records.forEach(record -> collect(record, found));
        return found;
    }

    private static void collect(Class<?> record, Map<String, Class<?>> found) {
        for (RecordComponent field : record.getRecordComponents()) {
            Class<?> content = content(field.getGenericType());
            if (hasFields(content)) {
                collect(content, found);
            } else {
                found.put(name(record, field), content);
            }
        }
    }

    /** What a field holds in the end: of lists and maps their members. */
    private static Class<?> content(Type type) {
        if (type instanceof ParameterizedType many) {
            Type[] arguments = many.getActualTypeArguments();
            return content(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    /** An id or a word of a type of its own is a record around one value, and has none. */
    private static boolean hasFields(Class<?> type) {
        return type.isRecord()
                && (type.getRecordComponents().length > 1
                        || !(type.getRecordComponents()[0].getGenericType() instanceof Class<?>));
    }

    private static String name(Class<?> record, RecordComponent field) {
        String name = record.getName().replaceAll("^.*[.]", "").replace('$', '.');
        return name + "." + field.getName();
    }

    /** Reads every field of a record, as text, in the form in which answers would hold it. */
    static void read(Object record, BiConsumer<String, String> reader) {
        for (RecordComponent field : record.getClass().getRecordComponents()) {
            read(name(record.getClass(), field), valueOf(record, field), reader);
        }
    }

    private static void read(
            String name, @Nullable Object value, BiConsumer<String, String> reader) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.values().forEach(it -> read(name, it, reader));
            case Collection<?> all -> all.forEach(it -> read(name, it, reader));
            case Instant at -> reader.accept(name, StoredJson.format(at));
            case BigDecimal figure -> reader.accept(name, figure.toPlainString());
            case Record it when hasFields(it.getClass()) -> read(it, reader);
            case Record it ->
                    read(name, valueOf(it, it.getClass().getRecordComponents()[0]), reader);
            case Object it -> reader.accept(name, it.toString());
        }
    }

    private static @Nullable Object valueOf(Object record, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
