package org.incidenttimeline.api.problem;

import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The JSON of the doors: the forms of what is stored, and stricter. Nothing unknown, nothing twice,
 * nothing too deep, and no value taken for one of another type.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 200;

    @Bean
    JsonFactoryBuilderCustomizer limits() {
        return factory ->
                factory.streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxStringLength(LONGEST_TEXT)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxNameLength(LONGEST_NAME)
                                .build());
    }

    @Bean
    JsonMapperBuilderCustomizer strictness() {
        return builder ->
                StoredJson.strict(builder)
                        .addModule(
                                new SimpleModule("doors")
                                        .addDeserializer(Instant.class, new InstantInText()))
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .changeDefaultNullHandling(it -> it.withContentNulls(Nulls.FAIL))
                        .withCoercionConfig(
                                LogicalType.Textual,
                                text -> {
                                    text.setCoercion(
                                            CoercionInputShape.Integer, CoercionAction.Fail);
                                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                                    text.setCoercion(
                                            CoercionInputShape.Boolean, CoercionAction.Fail);
                                })
                        // A blank is no value of any type but text: it must not pass for an absent
                        // one.
                        .withCoercionConfigDefaults(
                                any ->
                                        any.setAcceptBlankAsEmpty(true)
                                                .setCoercion(
                                                        CoercionInputShape.EmptyString,
                                                        CoercionAction.Fail))
                        // Money travels as text, so that no reader rounds it.
                        .withCoercionConfig(
                                BigDecimal.class,
                                amount ->
                                        amount.setCoercion(
                                                CoercionInputShape.String,
                                                CoercionAction.TryConvert));
    }

    /** An instant only as ISO text: a number could mean seconds or milliseconds. */
    private static final class InstantInText extends StdScalarDeserializer<Instant> {

        InstantInText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            String text = json.getString();
            try {
                return Instant.parse(text);
            } catch (DateTimeException wrong) {
                return (Instant)
                        context.handleWeirdStringValue(Instant.class, text, "not an instant");
            }
        }
    }
}
