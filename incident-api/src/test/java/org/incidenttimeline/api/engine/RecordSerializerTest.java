package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.incidenttimeline.core.channel.event.ChannelRetired;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.WireName;
import org.junit.jupiter.api.Test;

class RecordSerializerTest {

    private static final ChannelRetired RETIRED =
            new ChannelRetired(new ChannelId("old-kiosks"), ChannelAudience.PUBLIC);

    private final RecordSerializer serializer = RecordSerializer.with(WireNames.ofAllEvents());

    @Test
    void storesAnEventUnderItsWireNameAndReadsItBack() {
        SerializedObject<byte[]> stored = serializer.serialize(RETIRED, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("channel.retired");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(text(stored)).isEqualTo("{\"channel\":\"old-kiosks\",\"audience\":\"PUBLIC\"}");
        Object read = serializer.deserialize(stored);
        assertThat(read).isEqualTo(RETIRED);
    }

    @Test
    void readsAnUnknownNameOrRevisionAsUnreadable() {
        assertThat(read("channel.sold", "1", "{}"))
                .isEqualTo(new UnreadableFact("channel.sold", "1"));
        assertThat(read("channel.retired", "2", text(serializer.serialize(RETIRED, byte[].class))))
                .isEqualTo(new UnreadableFact("channel.retired", "2"));
    }

    @Test
    void neverLoadsAClassThatStoredDataNames() {
        assertThat(read("java.util.ArrayList", "1", "[]")).isInstanceOf(UnreadableFact.class);
        assertThat(read(ChannelRetired.class.getName(), "1", "{}"))
                .isInstanceOf(UnreadableFact.class);
    }

    @Test
    void refusesAMissingOrEmptyMember() {
        for (String json :
                List.of(
                        "{\"channel\":\"old-kiosks\"}",
                        "{\"channel\":null,\"audience\":\"PUBLIC\"}")) {
            assertThatThrownBy(() -> read("channel.retired", "1", json))
                    .isInstanceOf(SerializationException.class);
        }
    }

    @Test
    void storesNothingThatIsNotOnTheList() {
        assertThatThrownBy(() -> serializer.serialize(new ChannelId("stores"), byte[].class))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void readsTheFrameworksTokensBack() {
        TrackingToken token = GapAwareTrackingToken.newInstance(12, Set.of(7L, 9L));
        TrackingToken replay = ReplayToken.createReplayToken(token, token);

        for (TrackingToken each : List.of(token, replay)) {
            SerializedObject<byte[]> stored = serializer.serialize(each, byte[].class);
            Object read = serializer.deserialize(stored);
            assertThat(read).isEqualTo(each);
        }
    }

    @Test
    void startsNotWithTwoEventsOfOneName() {
        assertThatThrownBy(() -> new WireNames(List.of(FirstTwin.class, SecondTwin.class)))
                .hasMessageContaining("twin.born");
    }

    @Test
    void startsNotWithAnEventWithoutAName() {
        assertThatThrownBy(() -> new WireNames(List.of(Nameless.class)))
                .hasMessageContaining("no wire name");
    }

    private Object read(String name, String revision, String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        json.getBytes(StandardCharsets.UTF_8), byte[].class, name, revision));
    }

    private static String text(SerializedObject<byte[]> stored) {
        return new String(stored.getData(), StandardCharsets.UTF_8);
    }

    private record Nameless() {}

    @WireName("twin.born")
    private record FirstTwin() {}

    @WireName(value = "twin.born", revision = "2")
    private record SecondTwin() {}
}
