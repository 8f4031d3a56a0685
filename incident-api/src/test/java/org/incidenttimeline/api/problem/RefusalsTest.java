package org.incidenttimeline.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incidenttimeline.api.security.AccountRefusal;
import org.incidenttimeline.core.channel.refusal.ChannelRefusal;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.PartyId;
import org.incidenttimeline.core.vocabulary.RegimeName;
import org.incidenttimeline.core.vocabulary.StepName;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal of the sealed families has an answer of its own. */
class RefusalsTest {

    static Stream<Class<?>> incidentRefusals() {
        return Arrays.stream(Refusal.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> otherRefusals() {
        return Stream.concat(
                Arrays.stream(ChannelRefusal.class.getPermittedSubclasses()),
                Arrays.stream(AccountRefusal.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("incidentRefusals")
    void answersEachIncidentRefusalUnderItsOwnName(Class<?> family) throws Exception {
        Problem problem = Refusals.of((Refusal) sample(family));

        assertThat(problem.type().name()).isEqualTo(constantOf(family));
        assertThat(problem.type().status()).isIn(400, 403, 404, 409);
        assertThat(problem.detail()).endsWith(".").doesNotContain("null", "[", "Optional");
        assertThat(problem.errors().isEmpty() ? 409 : problem.type().status())
                .as("who is to blame for a 400 or 404 is named")
                .isIn(400, 404, 409);
    }

    @ParameterizedTest
    @MethodSource("otherRefusals")
    void answersEachOtherRefusalAsTheClientsMistake(Class<?> family) throws Exception {
        Object refusal = sample(family);

        Problem problem =
                refusal instanceof ChannelRefusal channel
                        ? CatalogueRefusals.of(channel)
                        : AccountRefusals.of((AccountRefusal) refusal);

        assertThat(problem.type().status()).isIn(400, 404, 409);
        assertThat(problem.detail()).endsWith(".").doesNotContain("null");
    }

    @Test
    void namesEachProblemByAStableSlug() {
        assertThat(ProblemType.values())
                .allSatisfy(
                        type -> {
                            assertThat(type.slug()).matches("[a-z][a-z-]+");
                            assertThat(type.address()).isEqualTo("/problems/" + type.slug());
                            assertThat(type.advice()).isNotBlank();
                        });
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::title))
                .filteredOn(title -> title.endsWith("."))
                .isEmpty();
    }

    @Test
    void tellsTheCurrentHashToWhomHoldsAStaleOne() throws Exception {
        Class<?> stale = Class.forName(Refusal.class.getPackageName() + ".HashStale");

        assertThat(Refusals.of((Refusal) sample(stale)).body("/x"))
                .containsEntry("contentHash", "a".repeat(64))
                .containsEntry("status", 409)
                .containsEntry("type", "/problems/hash-stale")
                .containsEntry("instance", "/x");
    }

    private static String constantOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static Object sample(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        var made =
                type.getDeclaredConstructor(
                        Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
        made.setAccessible(true);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType());
        }
        return made.newInstance(values);
    }

    private static Object value(Class<?> type) throws ReflectiveOperationException {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == String.class) {
            return "texts";
        }
        if (type == Instant.class) {
            return Instant.parse("2025-04-22T08:00:00Z");
        }
        if (type == List.class) {
            return List.of(new ChannelId("website-orders"));
        }
        if (type == ChannelId.class) {
            return new ChannelId("website-orders");
        }
        if (type == PartyId.class) {
            return new PartyId("regulator");
        }
        if (type == ContentHash.class) {
            return new ContentHash("a".repeat(64));
        }
        if (type == Subject.class) {
            return new Subject("customer-data");
        }
        if (type == Value.class) {
            return new Value("SOME_TAKEN");
        }
        if (type == RegimeName.class) {
            return new RegimeName("NIS2");
        }
        if (type == StepName.class) {
            return new StepName("NOTIFICATION");
        }
        if (type == LanguageTag.class) {
            return new LanguageTag("cy");
        }
        return type.getMethod("random").invoke(null);
    }
}
