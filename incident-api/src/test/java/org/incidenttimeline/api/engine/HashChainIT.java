package org.incidenttimeline.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidenttimeline.api.engine.Deeds.ENVELOPE;
import static org.incidenttimeline.api.engine.Deeds.comment;
import static org.incidenttimeline.api.engine.Deeds.declare;

import java.util.HexFormat;
import java.util.List;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Computes the chain again from the stored bytes, by the words of its description alone. */
@ParameterizedClass
@EnumSource(Store.class)
class HashChainIT {

    private final Node node;

    HashChainIT(Store store) {
        node = Node.started(store.fresh());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void chainsEveryEventToTheOneBefore() throws Exception {
        Commands commands = node.get(Commands.class);
        IncidentId incident = IncidentId.random();
        commands.give(declare(incident), ENVELOPE);
        for (int each = 0; each < 5; each++) {
            commands.give(comment(incident), ENVELOPE);
        }

        List<RawRow> rows = RawRow.all(node);
        assertThat(rows).hasSize(6);
        byte[] last = Recomputed.chain(rows);
        byte[] head =
                node.get(JdbcClient.class)
                        .sql("SELECT hash FROM log_head")
                        .query((row, number) -> row.getBytes(1))
                        .single();
        assertThat(head).isEqualTo(last);
        assertThat(rows)
                .extracting(row -> HexFormat.of().formatHex(row.bytes("salt")))
                .doesNotHaveDuplicates();
    }
}
