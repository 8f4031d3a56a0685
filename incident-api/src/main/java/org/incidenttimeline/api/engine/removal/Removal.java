package org.incidenttimeline.api.engine.removal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.api.engine.EngineSettings;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.StoreAtRest;
import org.incidenttimeline.api.signing.SigningKey;
import org.incidenttimeline.api.signing.SigningKeys;
import org.incidenttimeline.core.vocabulary.CanonicalJson;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Rebuild;
import org.incidenttimeline.projections.replay.Views;
import org.incidenttimeline.projections.rows.View;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes free text out of one stored event, for good: the event keeps its place and its digest in
 * the chain, a signed record says what was taken out and why, and every copy of the text in the
 * store goes in the same transaction.
 */
public final class Removal {

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final EventLog log;
    private final EngineSettings settings;
    private final Clock clock;
    private final AuditLog audit;

    /**
     * @param source one connection of a role that may alter stored events
     */
    public Removal(DataSource source, EngineSettings settings) {
        this.rows = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(rows);
        DataSourceTransactionManager manager = new DataSourceTransactionManager(source);
        this.transactions = new TransactionTemplate(manager);
        this.log = StoreAtRest.log(jdbc);
        this.settings = settings;
        this.clock = Clock.systemUTC();
        this.audit = new AuditLog(jdbc, manager, clock);
    }

    /**
     * Removes the text of these members of the event at this position.
     *
     * @param members JSON pointers into its payload
     * @throws RemovalRefused when one of them must stay; then nothing is changed
     */
    public void carryOut(long position, List<String> members, String reason) {
        Path keys = settings.keys();
        SigningKey key =
                SigningKeys.open(keys, jdbc, transactions, clock, this::tookOver).current();
        transactions.executeWithoutResult(
                status -> {
                    // Nothing is recorded meanwhile.
                    jdbc.sql("SELECT position FROM log_head WHERE id = 1 FOR UPDATE")
                            .query(Long.class)
                            .single();
                    StoredPayload event =
                            StoredPayload.at(jdbc, position)
                                    .orElseThrow(
                                            () ->
                                                    new RemovalRefused(
                                                            "There is no position " + position));
                    remove(event, members, reason, key);
                });
    }

    private void remove(StoredPayload event, List<String> members, String reason, SigningKey key) {
        Set<String> texts = new HashSet<>();
        members.forEach(it -> texts.add(event.text(it)));
        new PublicWordsStay(jdbc).check(event, texts);
        byte[] left = event.without(members);
        long readable = readable(event);
        jdbc.sql("UPDATE domain_event_entry SET payload = ?, salt = ? WHERE global_index = ?")
                .params(left, new byte[0], event.position())
                .update();
        if (readable(event) != readable) {
            throw new RemovalRefused("Without it the event could not be read.");
        }
        record(event, members, reason, left, key);
        forget(event, left);
        rebuild();
        audit.add(Deed.of(Act.TEXT_REMOVED).with("position", event.position()));
    }

    private void tookOver(String kid) {
        audit.add(Deed.of(Act.SIGNING_KEY_TAKEN_OVER).withCode("kid", kid));
    }

    /** How many facts of the event's aggregate can be read; reading ends at one that cannot. */
    private long readable(StoredPayload event) {
        List<Long> read = new ArrayList<>();
        log.readAggregate(
                event.aggregate(), Long.MAX_VALUE, fact -> read.add(fact.stamp().position()));
        return read.size();
    }

    private void record(
            StoredPayload event, List<String> members, String reason, byte[] left, SigningKey key) {
        long number =
                1
                        + jdbc.sql("SELECT COUNT(*) FROM payload_removal WHERE position = ?")
                                .param(event.position())
                                .query(Long.class)
                                .single();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("position", event.position());
        record.put("number", number);
        record.put("members", members);
        record.put("payloadDigest", event.payloadDigest());
        record.put("left", StoredPayload.digest(left));
        record.put("removedAt", StoredJson.format(clock.instant()));
        record.put("reason", reason);
        String text = "incident-timeline/removal/1\n" + CanonicalJson.of(record) + "\n";
        jdbc.sql("INSERT INTO payload_removal (position, number, note) VALUES (?, ?, ?)")
                .params(event.position(), number, key.note(settings.checkpointName(), text))
                .update();
    }

    /** All other copies: parked events, kept state, kept answers. */
    private void forget(StoredPayload event, byte[] left) {
        jdbc.sql(
                        "UPDATE dead_letter_entry SET payload = ?, cause_message = ?,"
                                + " diagnostics = NULL WHERE event_identifier = ?")
                .params(left, StoredPayload.MARKER, event.eventId())
                .update();
        jdbc.sql("DELETE FROM snapshot_event_entry WHERE aggregate_identifier = ?")
                .param(event.aggregate())
                .update();
        // Neither the answers nor the hashes of requests, by which the text could be guessed; a
        // repeated request is refused from now on, never done again.
        String aggregate = event.aggregate().substring(event.aggregate().indexOf(':') + 1);
        jdbc.sql(
                        "UPDATE kept_answer SET body_hash = 'removed', body = '{}'"
                                + " WHERE POSITION(? IN path) > 0 OR POSITION(? IN body) > 0")
                .params(aggregate, aggregate)
                .update();
    }

    /** The rows insiders read; public rows hold no such text. */
    private void rebuild() {
        Set<String> parked =
                new HashSet<>(
                        jdbc.sql(
                                        "SELECT sequence_identifier FROM dead_letter_entry"
                                                + " WHERE processing_group = ?")
                                .param(LiveViews.INTERNAL_VIEWS)
                                .query((row, number) -> Objects.toString(row.getString(1)))
                                .list());
        Rebuild rebuild = new Rebuild(rows, transactions, log::read);
        for (View view : Views.of(LiveViews.INTERNAL_VIEWS)) {
            rebuild.run(view, parked::contains);
        }
    }
}
