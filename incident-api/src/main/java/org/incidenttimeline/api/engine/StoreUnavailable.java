package org.incidenttimeline.api.engine;

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

/**
 * The database cannot do this now: gone, full, locked for too long or too contended. Nothing was
 * recorded; the same request may be sent again.
 */
public final class StoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Connection lost, resources used up, server stopping, system error. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Lock not to be had, deadlock, serialisation, read-only, H2's lock timeout. */
    private static final Set<String> STATES =
            Set.of("55P03", "40P01", "40001", "25006", "25P03", "HYT00");

    /** H2: closed or closing, input or output failed, no disk space. */
    private static final Set<Integer> H2_CODES = Set.of(90028, 90031, 90067, 90097, 90098, 90121);

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
                || (state != null
                        && (STATES.contains(state)
                                || (state.length() == 5
                                        && CLASSES.contains(state.substring(0, 2)))));
    }
}
