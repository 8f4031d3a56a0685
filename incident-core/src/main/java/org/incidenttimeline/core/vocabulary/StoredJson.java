package org.incidenttimeline.core.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON in which facts and rows are stored: absent members left out, maps sorted by key,
 * instants in UTC with milliseconds, a missing member refused unless it is {@code @Nullable},
 * unknown members (of a later revision) passed over. No type names are ever read from JSON.
 */
public final class StoredJson {

    private static final DateTimeFormatter UTC_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The mapper of everything stored. */
    public static final JsonMapper MAPPER = strict(JsonMapper.builder()).build();

    private StoredJson() {}

    /** An instant as every JSON answer writes it: UTC, exactly three decimals. */
    public static String format(Instant instant) {
        return UTC_MILLIS.format(instant);
    }

    /** Gives any mapper the same strictness and the same forms. */
    public static <B extends MapperBuilder<?, B>> B strict(B builder) {
        return builder.addModule(
                        new SimpleModule("incident-timeline")
                                .addSerializer(Instant.class, new InstantInMillis()))
                .annotationIntrospector(new RequiredUnlessNullable())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        it -> it.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    private static final class InstantInMillis extends StdSerializer<Instant> {

        InstantInMillis() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(format(value));
        }
    }
}
