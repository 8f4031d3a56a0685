package org.incidenttimeline.api.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells other nodes on the same PostgreSQL that the log has grown, and hears them. Sent after
 * commit, several commits in one notice, on a connection of its own: inside the append it would
 * make all commits of the database queue. A lost notice costs only the tick of {@link Waking}.
 */
@Component
class Neighbours implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final int LISTEN_MILLIS = 500;
    private static final int RECONNECT_MILLIS = 1000;

    private final Database database;
    private final Waking waking;
    private final AtomicLong latest = new AtomicLong();
    private final Semaphore news = new Semaphore(0);

    /** Stands before the position in each notice of this node, which is no news here. */
    private final String sender = UUID.randomUUID() + " ";

    private volatile boolean running;

    Neighbours(Database database, Waking waking) {
        this.database = database;
        this.waking = waking;
        waking.onCommitHere(
                position -> {
                    latest.accumulateAndGet(position, Math::max);
                    news.release();
                });
    }

    @Override
    public boolean isAutoStartup() {
        return database.kind() == Database.Kind.POSTGRESQL;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("log-listening").start(() -> keepDoing(this::listen));
        Thread.ofPlatform().daemon().name("log-telling").start(() -> keepDoing(this::tell));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepDoing(Conversation conversation) {
        while (running) {
            try (Connection connection = database.connect(database.url())) {
                conversation.on(connection);
            } catch (SQLException | RuntimeException lost) {
                LOG.debug("Lost the connection to other nodes, trying again", lost);
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN incident_log");
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification @Nullable [] notices = postgres.getNotifications(LISTEN_MILLIS);
            if (notices != null && Stream.of(notices).anyMatch(this::isNews)) {
                // Whoever may connect to the database may send one, so it is only a reason to look.
                waking.tick();
            }
        }
    }

    private boolean isNews(PGNotification notice) {
        return !notice.getParameter().startsWith(sender);
    }

    /** A notice is a transaction of its own, and worth no waiting for the disk. */
    private void tell(Connection connection) throws SQLException, InterruptedException {
        try (PreparedStatement notify =
                connection.prepareStatement(
                        "SELECT set_config('synchronous_commit', 'off', true),"
                                + " pg_notify('incident_log', ?)")) {
            while (running) {
                if (news.tryAcquire(LISTEN_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                    notify.setString(1, sender + latest.get());
                    notify.execute();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Conversation {
        void on(Connection connection) throws SQLException, InterruptedException;
    }
}
