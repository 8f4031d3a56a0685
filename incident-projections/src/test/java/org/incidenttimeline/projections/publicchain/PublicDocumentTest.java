package org.incidenttimeline.projections.publicchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.StatementPublished;
import org.incidenttimeline.core.vocabulary.CanonicalJson;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PublicDocumentTest {

    private static final PublicId INCIDENT = PublicId.of("9b0f7c55-3c1e-4b42-8f0e-6a3d2c1b0a02");
    private static final Instant RECORDED = Instant.parse("2025-04-22T12:00:00.250Z");

    private final StatementPublished published =
            StoredJson.MAPPER.readValue(
                    stored("/stored-events/incident.statement-published.1.json"),
                    StatementPublished.class);
    private final String body = PublicDocument.of(INCIDENT, RECORDED, published).body();

    /** The golden file was written with another JSON library than ours, its digests too. */
    @Test
    void neverChangesForWordsOncePublished() {
        assertThat(body).isEqualTo(stored("/public-documents/statement.1.json").stripTrailing());
        assertThat(CheckCode.of(body)).hasToString("PC1HM-Y1DXZ");
    }

    @Test
    void holdsNoInternalId() {
        assertThat(body)
                .doesNotContain(
                        published.incident().value().toString(),
                        published.statement().value().toString(),
                        published.contentHash().value(),
                        published.by(),
                        "customer-data");
    }

    @Test
    void isWhatThePublicHashCoversWithoutItsFirstMembers() throws Exception {
        ObjectNode words = (ObjectNode) StoredJson.MAPPER.readTree(body);
        words.remove(List.of("type", "statement", "incident", "publishedAt", "publicHash"));

        byte[] covered = CanonicalJson.of(words).getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(covered)))
                .isEqualTo(published.publicHash().value());
    }

    @Test
    void chainsEachDocumentToTheOneBefore() {
        ChainLink first = ChainLink.behind(null, body);
        ChainLink second = ChainLink.behind(entry(first), body);

        assertThat(Stream.of(first, second).map(ChainLink::number)).containsExactly(1L, 2L);
        assertThat(first.hash())
                .isEqualTo("fe4da2c0449ddf955e17ae50d159a44c4c5a3cf0978841cd8b6c63a7fad09a5f");
        assertThat(second.hash())
                .isEqualTo("34b808c61b144283c597a4c6e2a4faf43e6f745dc1be087a8c71a6d41e08766d");
        assertThat(first.checkpoint("status.example/incident-timeline"))
                .isEqualTo(
                        """
                        status.example/incident-timeline
                        1
                        /k2iwESd35VeF65Q0VmkTExaPPCXiEHNi2xjp/rQml8=
                        """);
    }

    private ChainEntry entry(ChainLink link) {
        return new ChainEntry(
                link.number(),
                published.publicId(),
                INCIDENT,
                CheckCode.of(body),
                body,
                "",
                link.hash(),
                "");
    }

    private static String stored(String file) {
        try (InputStream in =
                Objects.requireNonNull(PublicDocumentTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
