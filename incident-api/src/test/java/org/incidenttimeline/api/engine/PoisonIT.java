package org.incidenttimeline.api.engine;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stored events harmed in every way there is: only their incident waits, until they are mended. */
class PoisonIT {

    private record Harm(String kind, long sequence, String column, String value) {}

    private static final List<Harm> HARMS =
            List.of(
                    new Harm("unknown name", 1, "payload_type", "incident.from-tomorrow"),
                    new Harm("unknown revision", 1, "payload_revision", "99"),
                    new Harm("no JSON", 1, "payload", "{\"incident\":"),
                    new Harm("missing member", 1, "payload", "{\"text\":\"secret\"}"),
                    new Harm("wrong type", 1, "payload", "[\"secret\"]"),
                    new Harm("metadata", 1, "meta_data", "{\"actor\":"),
                    new Harm("declaration", 0, "payload", "{}"));

    @ParameterizedTest
    @EnumSource(Store.class)
    void parksOnlyTheHarmedIncidentAndGoesOnInOrderOnceItIsMended(Store store) throws Exception {
        try (Poisoned node = new Poisoned(store)) {
            for (Harm harm : HARMS) {
                node.harmed(harm.kind(), harm.sequence(), harm.column(), harm.value());
            }
            node.thrownAt();
        }
    }
}
