package org.incidenttimeline.projections.publicchain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chain of all statements to the public; entries are added and never change. */
public final class PublicChain {

    /** The processor that adds to it. */
    public static final String PROCESSOR = "public-chain";

    private static final String SELECT =
            "select number, statement, incident, check_code, body, jws, hash, checkpoint"
                    + " from public_chain ";

    private final JdbcTemplate jdbc;

    public PublicChain(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries after this number, in order, at most this many. */
    public List<ChainEntry> after(long number, int limit) {
        return jdbc.query(
                SELECT + "where number > ? order by number limit ?",
                PublicChain::read,
                number,
                limit);
    }

    /** The latest entry; null when nothing was published to the public yet. */
    public @Nullable ChainEntry last() {
        return first(jdbc.query(SELECT + "order by number desc limit 1", PublicChain::read));
    }

    /** The entry of a statement; null when it has none. */
    public @Nullable ChainEntry of(PublicId statement) {
        return first(
                jdbc.query(SELECT + "where statement = ?", PublicChain::read, statement.value()));
    }

    /** The entries of this code: hardly ever more than one. */
    public List<ChainEntry> of(CheckCode code) {
        return jdbc.query(
                SELECT + "where check_code = ? order by number", PublicChain::read, code.value());
    }

    /**
     * Adds a document, inside the caller's transaction. Of two writers one is refused by the
     * database, so the chain never forks.
     */
    public void append(ChainLink link, PublicDocument document, String jws, String checkpoint) {
        String body = document.body();
        jdbc.update(
                "insert into public_chain"
                        + " (number, statement, incident, check_code, body, jws, hash, checkpoint)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                link.number(),
                document.statement().value(),
                document.incident().value(),
                CheckCode.of(body).value(),
                body,
                jws,
                link.hash(),
                checkpoint);
    }

    private static @Nullable ChainEntry first(List<ChainEntry> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    private static ChainEntry read(ResultSet row, int number) throws SQLException {
        return new ChainEntry(
                row.getLong(1),
                new PublicId(row.getObject(2, UUID.class)),
                new PublicId(row.getObject(3, UUID.class)),
                new CheckCode(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
