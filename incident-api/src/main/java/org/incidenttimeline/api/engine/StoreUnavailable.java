package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * The database cannot do this now: gone, full, locked for too long or too contended. Nothing was
 * recorded, unless the connection was lost while committing, which nobody can know; the same
 * request under the same key may be sent again in either case.
 */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Connection lost, resources used up, server stopping, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Lock not to be had, deadlock, serialisation, read-only, H2's lock timeout. */
    private static final Set<String> STATES =
            Set.of("55P03", "40P01", "40001", "25006", "25P03", "HYT00");

    /** H2: input or output failed, read-only, no disk space. */
    private static final Set<Integer> H2_CODES = Set.of(90028, 90031, 90097);

    /** H2: connection broken, database closed or closing. */
    private static final Set<Integer> H2_CLOSED = Set.of(90067, 90098, 90121);

    StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether an unavailable database is behind this failure. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                        .anyMatch(
                                it ->
                                        it instanceof StoreUnavailable
                                                || it instanceof CannotCreateTransactionException
                                                || it instanceof TransactionSystemException
                                                || it instanceof TransientDataAccessException
                                                || it instanceof DataAccessResourceFailureException
                                                || it instanceof LockAcquisitionFailedException)
                || SqlStates.errors(failure).anyMatch(StoreUnavailable::isTrouble);
    }

    private static boolean isTrouble(SQLException error) {
        String state = error.getSQLState();
        return error instanceof SQLTransientException
                || error instanceof SQLNonTransientConnectionException
                || H2_CODES.contains(error.getErrorCode())
                || hasClosed(error)
                || isOfFiles(error)
                || (state != null
                        && (STATES.contains(state)
                                || (state.length() == 5
                                        && CLASSES.contains(state.substring(0, 2)))));
    }

    /**
     * Whether the embedded database has closed itself, and works again only for new connections.
     */
    static boolean hasClosed(SQLException error) {
        return H2_CLOSED.contains(error.getErrorCode());
    }

    /** A full or failing disk, which the embedded database calls a general error. */
    private static boolean isOfFiles(SQLException error) {
        return Stream.<Throwable>iterate(error, it -> it != null, Throwable::getCause)
                .anyMatch(IOException.class::isInstance);
    }
}
