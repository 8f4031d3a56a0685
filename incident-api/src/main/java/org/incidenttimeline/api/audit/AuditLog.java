package org.incidenttimeline.api.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit log. Its end is locked from writing to commit, so numbers are gapless in the order of
 * commits and whoever reads on from a number misses nothing; write to it last in a transaction.
 */
@Component
public class AuditLog {

    private static final String COLUMNS =
            "select number, noted_at, act, actor, affected, request_id, address, detail, hash"
                    + " from audit_entry ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public AuditLog(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes down what is done, in the caller's transaction when there is one. */
    public void add(Deed deed) {
        add(deed, Around.now());
    }

    void add(Deed deed, Around around) {
        transaction.executeWithoutResult(
                status -> {
                    Head head = lock();
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    AuditEntry entry =
                            new AuditEntry(
                                            head.number() + 1,
                                            now.isBefore(head.at()) ? head.at() : now,
                                            deed.act().name(),
                                            deed.actor() == null ? around.actor() : deed.actor(),
                                            deed.affected(),
                                            around.requestId(),
                                            around.address(),
                                            deed.detail(),
                                            "")
                                    .sealedAfter(head.hash());
                    insert(entry);
                    move(entry);
                });
    }

    /** At most so many entries behind a number, in their order. */
    public List<AuditEntry> after(long number, int limit) {
        return database.sql(COLUMNS + "where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(AuditLog::read)
                .list();
    }

    /** At most so many entries before a number, the latest first. */
    public List<AuditEntry> before(long number, int limit) {
        return database.sql(COLUMNS + "where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(AuditLog::read)
                .list();
    }

    private record Head(long number, Instant at, String hash) {}

    private Head lock() {
        return database.sql("select number, noted_at, hash from audit_head where id = 1 for update")
                .query(
                        (row, count) ->
                                new Head(
                                        row.getLong(1),
                                        Instant.parse(row.getString(2)),
                                        row.getString(3)))
                .single();
    }

    private void insert(AuditEntry entry) {
        database.sql(
                        "insert into audit_entry (number, noted_at, act, actor, affected,"
                                + " request_id, address, detail, hash) values (?,?,?,?,?,?,?,?,?)")
                .params(entry.number(), StoredJson.format(entry.at()), entry.act())
                .param(entry.actor())
                .param(entry.affected())
                .param(entry.requestId())
                .param(entry.address())
                .params(entry.detail(), entry.hash())
                .update();
    }

    private void move(AuditEntry entry) {
        database.sql("update audit_head set number = ?, noted_at = ?, hash = ? where id = 1")
                .params(entry.number(), StoredJson.format(entry.at()), entry.hash())
                .update();
    }

    private static AuditEntry read(ResultSet row, int count) throws SQLException {
        @Nullable UUID actor = row.getObject("actor", UUID.class);
        @Nullable UUID affected = row.getObject("affected", UUID.class);
        return new AuditEntry(
                row.getLong("number"),
                Instant.parse(row.getString("noted_at")),
                row.getString("act"),
                actor,
                affected,
                row.getString("request_id"),
                row.getString("address"),
                row.getString("detail"),
                row.getString("hash"));
    }
}
