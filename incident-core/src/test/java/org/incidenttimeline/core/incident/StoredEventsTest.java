package org.incidenttimeline.core.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.core.channel.event.ChannelEvent;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.core.vocabulary.WireName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** What is stored once must stay readable for ever: one golden file per event and revision. */
class StoredEventsTest {

    static List<Object> examples() {
        return EveryEvent.examples();
    }

    private static String golden(Object example) throws IOException {
        WireName name = Objects.requireNonNull(example.getClass().getAnnotation(WireName.class));
        String file = "/stored-events/" + name.value() + "." + name.revision() + ".json";
        try (var stream = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        }
    }

    @Test
    void haveAnExampleEach() {
        List<Class<?>> stored =
                Stream.of(IncidentEvent.class, ChannelEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList();

        assertThat(examples().stream().map(Object::getClass)).hasSameElementsAs(stored);
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThat(
                        examples().stream()
                                .map(it -> it.getClass().getAnnotation(WireName.class).value()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areWrittenAsTheGoldenFileSays(Object example) throws IOException {
        assertThat(StoredJson.MAPPER.writeValueAsString(example)).isEqualTo(golden(example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areReadFromTheGoldenFile(Object example) throws IOException {
        assertThat((Object) StoredJson.MAPPER.readValue(golden(example), example.getClass()))
                .isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areRefusedWhenAMemberIsMissingOrNull(Object example) throws IOException {
        for (RecordComponent member : example.getClass().getRecordComponents()) {
            if (member.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            ObjectNode without = (ObjectNode) StoredJson.MAPPER.readTree(golden(example));
            without.remove(member.getName());
            assertThatThrownBy(() -> StoredJson.MAPPER.treeToValue(without, example.getClass()))
                    .as("without %s", member.getName())
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining(member.getName());
            without.putNull(member.getName());
            assertThatThrownBy(() -> StoredJson.MAPPER.treeToValue(without, example.getClass()))
                    .as("null %s", member.getName())
                    .isInstanceOf(JacksonException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void passOverMembersOfALaterRevision(Object example) throws IOException {
        ObjectNode later = (ObjectNode) StoredJson.MAPPER.readTree(golden(example));
        later.put("addedLater", "something");

        assertThat((Object) StoredJson.MAPPER.treeToValue(later, example.getClass()))
                .isEqualTo(example);
    }
}
