package org.incidenttimeline.api.engine;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the database's own words in whatever the layers above made of them. */
final class SqlStates {

    private SqlStates() {}

    /** The SQL states of all database errors behind a failure, outermost first. */
    static Stream<String> in(Throwable failure) {
        return errors(failure).map(SQLException::getSQLState).filter(Objects::nonNull);
    }

    /** All database errors behind a failure, those of a batch too. */
    static Stream<SQLException> errors(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(
                        error ->
                                Stream.iterate(
                                        error, Objects::nonNull, SQLException::getNextException));
    }
}
