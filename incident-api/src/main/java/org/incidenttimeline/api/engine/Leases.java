package org.incidenttimeline.api.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Picks one node for a job that any could do. All times are the database's, so the nodes' clocks
 * may differ; a node that died loses its leases after {@link #LENGTH}. A node that stands still may
 * believe in a lease a moment too long, so the job itself must bear being done twice.
 */
@Component
public class Leases implements DisposableBean {

    static final Duration LENGTH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Duration length;
    private final String node = UUID.randomUUID().toString();

    /** By name, when this node last took or renewed it, as {@link System#nanoTime()}. */
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    @Autowired
    Leases(JdbcClient jdbc) {
        this(jdbc, LENGTH);
    }

    Leases(JdbcClient jdbc, Duration length) {
        this.jdbc = jdbc;
        this.length = length;
    }

    /** Whether this node may do the job now; takes or renews the lease where that is needed. */
    public boolean holds(String name) {
        long asked = System.nanoTime();
        Long before = taken.get(name);
        if (before != null && asked - before < length.toNanos() / 3) {
            return true;
        }
        if (renewed(name) || begun(name)) {
            taken.put(name, asked);
            return true;
        }
        taken.remove(name);
        return false;
    }

    private boolean renewed(String name) {
        return jdbc.sql(
                                "UPDATE lease SET holder = ?, until = CURRENT_TIMESTAMP + "
                                        + interval()
                                        + " WHERE name = ?"
                                        + " AND (holder = ? OR until <= CURRENT_TIMESTAMP)")
                        .params(node, name, node)
                        .update()
                == 1;
    }

    /** The very first lease of this name. */
    private boolean begun(String name) {
        try {
            return jdbc.sql(
                                    "INSERT INTO lease (name, holder, until)"
                                            + " SELECT ?, ?, CURRENT_TIMESTAMP + "
                                            + interval()
                                            + " WHERE NOT EXISTS"
                                            + " (SELECT 1 FROM lease WHERE name = ?)")
                            .params(name, node, name)
                            .update()
                    == 1;
        } catch (DuplicateKeyException anotherWasFaster) {
            return false;
        }
    }

    private String interval() {
        return "INTERVAL '" + length.toMillis() / 1000.0 + "' SECOND";
    }

    /** Lets another node begin at once. */
    @Override
    public void destroy() {
        taken.clear();
        try {
            jdbc.sql("UPDATE lease SET until = CURRENT_TIMESTAMP WHERE holder = ?")
                    .param(node)
                    .update();
        } catch (DataAccessException unavailable) {
            // Then it runs out.
        }
    }
}
