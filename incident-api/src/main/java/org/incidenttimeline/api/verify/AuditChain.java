package org.incidenttimeline.api.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks the audit log from its first entry to its head and names the first that does not fit. Its
 * link, written a second time from its description:
 *
 * <pre>
 * hash     = SHA-256( field(hash before, 64 zeros before the first) ∥ field(number) ∥ field(time)
 *                     ∥ field(act) ∥ field(actor) ∥ field(affected) ∥ field(request)
 *                     ∥ field(address) ∥ field(detail) ), in hexadecimal
 * field(x) = length of x as 4 bytes, most significant first, -1 when it is absent ∥ x
 * </pre>
 */
public final class AuditChain {

    private static final int PAGE = 1000;
    private static final String START = "0".repeat(64);

    private final Tables tables;
    private long last;
    private String notedAt = "1970-01-01T00:00:00.000Z";
    private String hash = START;

    private AuditChain(Tables tables) {
        this.tables = tables;
    }

    /** Checks the audit log of a store; one of an earlier version has none. */
    public static Part check(Connection store) throws SQLException {
        Tables tables = new Tables(store);
        AuditChain chain = new AuditChain(tables);
        Difference found = tables.has("audit_entry", "number") ? chain.first() : null;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sound", chain.last);
        return new Part("audit log", figures, found == null ? List.of() : List.of(found));
    }

    private record Entry(long number, String hash, List<@Nullable String> parts) {

        static Entry of(ResultSet row) throws SQLException {
            List<@Nullable String> parts = new ArrayList<>();
            for (int column = 1; column <= 8; column++) {
                parts.add(row.getString(column));
            }
            return new Entry(row.getLong(1), row.getString(9), parts);
        }

        boolean follows(String before) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            field(bytes, before);
            parts.forEach(part -> field(bytes, part));
            return hash.equals(HexFormat.of().formatHex(Link.sha256(bytes.toByteArray())));
        }

        private static void field(ByteArrayOutputStream bytes, @Nullable String part) {
            byte[] text = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
            int length = part == null ? -1 : text.length;
            bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
            bytes.writeBytes(text);
        }
    }

    private @Nullable Difference first() throws SQLException {
        List<Entry> page = after(0);
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                if (entry.number() != last + 1) {
                    return new Difference(Harm.DELETED, last + 1, "this entry is gone");
                }
                if (!entry.follows(hash)) {
                    return new Difference(
                            Harm.EDITED, last + 1, "this entry is not what was written");
                }
                last = entry.number();
                notedAt = String.valueOf(entry.parts().get(1));
                hash = entry.hash();
            }
            page = after(last);
        }
        return atTheEnd();
    }

    private List<Entry> after(long number) throws SQLException {
        return tables.list(
                "SELECT number, noted_at, act, actor, affected, request_id, address, detail, hash"
                        + " FROM audit_entry WHERE number > ? ORDER BY number FETCH FIRST "
                        + PAGE
                        + " ROWS ONLY",
                Entry::of,
                number);
    }

    private record Head(long number, String notedAt, String hash) {}

    private @Nullable Difference atTheEnd() throws SQLException {
        List<Head> heads =
                tables.list(
                        "SELECT number, noted_at, hash FROM audit_head",
                        row -> new Head(row.getLong(1), row.getString(2), row.getString(3)));
        if (heads.equals(List.of(new Head(last, notedAt, hash)))) {
            return null;
        }
        return heads.size() == 1 && heads.getFirst().number() > last
                ? new Difference(Harm.TRUNCATED, last + 1, "the entries from here on are gone")
                : new Difference(
                        Harm.WRONG_HEAD, last, "audit_head does not tell of the last entry");
    }
}
