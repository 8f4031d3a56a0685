package org.incidenttimeline.api.verify;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One entry of the public chain as the database holds it. */
record PublicEntry(
        long number,
        String statement,
        String incident,
        String checkCode,
        String body,
        String jws,
        String hash,
        String checkpoint) {

    static final String COLUMNS =
            "number, statement, incident, check_code, body, jws, hash, checkpoint";

    private static final String CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> BESIDE_THE_WORDS =
            List.of("type", "statement", "incident", "publishedAt", "publicHash");

    static PublicEntry of(ResultSet row) throws SQLException {
        return new PublicEntry(
                row.getLong(1),
                text(row, 2),
                text(row, 3),
                text(row, 4),
                text(row, 5),
                text(row, 6),
                text(row, 7),
                text(row, 8));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    byte[] digest() {
        return Link.sha256(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of this entry behind another. */
    byte[] behind(byte[] previous) {
        return Link.sha256(previous, digest());
    }

    /** Which column is not what it must be behind this hash; null when all are. */
    @Nullable String wrong(byte[] previous, TrustedKeys keys) {
        byte[] link = behind(previous);
        ObjectNode document = document();
        if (!isSigned(keys)) {
            return "body or jws";
        }
        if (!HexFormat.of().formatHex(link).equals(hash)) {
            return "hash";
        }
        if (!isCheckpointed(link, keys)) {
            return "checkpoint";
        }
        if (!statement.equals(said(document, "statement"))) {
            return "statement";
        }
        if (!incident.equals(said(document, "incident"))) {
            return "incident";
        }
        return checkCode.equals(code()) ? null : "check_code";
    }

    /** What a member of the document says. */
    String said(String member) {
        return said(document(), member);
    }

    /** The hash of the words that the document holds. */
    String wordsHash() {
        return SaidInPublic.hash(document().remove(BESIDE_THE_WORDS));
    }

    private static String said(JsonNode document, String member) {
        return document.path(member).asString("");
    }

    private ObjectNode document() {
        try {
            return JsonMapper.shared().readTree(body) instanceof ObjectNode object
                    ? object
                    : JsonMapper.shared().createObjectNode();
        } catch (JacksonException unreadable) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private boolean isSigned(TrustedKeys keys) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            return false;
        }
        try {
            JsonNode header = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[0]));
            String payload =
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(body.getBytes(StandardCharsets.UTF_8));
            return header.path("alg").asString("").equals("EdDSA")
                    && keys.signed(
                            header.path("kid").asString(""),
                            parts[0] + "." + payload,
                            Base64.getUrlDecoder().decode(parts[2]));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private boolean isCheckpointed(byte[] link, TrustedKeys keys) {
        Checkpoint told = Checkpoint.of(checkpoint, keys);
        return told != null
                && !told.origin().endsWith("internal")
                && told.position() == number
                && Arrays.equals(told.hash(), link);
    }

    /** The first 50 bits of the digest in Crockford's base 32. */
    private String code() {
        byte[] digest = digest();
        long bits = 0;
        for (int each = 0; each < 7; each++) {
            bits = (bits << 8) | (digest[each] & 0xff);
        }
        StringBuilder code = new StringBuilder();
        for (int shift = 51; shift > 1; shift -= 5) {
            code.append(CODE_LETTERS.charAt((int) ((bits >> shift) & 31)));
        }
        return code.toString();
    }
}
