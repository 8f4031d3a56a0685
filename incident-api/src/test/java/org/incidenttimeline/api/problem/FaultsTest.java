package org.incidenttimeline.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** What the doors make of whatever is thrown. */
class FaultsTest {

    @Test
    void asksToComeBackWhenTheDatabaseIsGoneOrBusy() {
        SQLException gone = new SQLTransientConnectionException("pool of jdbc:h2:/secret");

        assertThat(Faults.of(new CannotCreateTransactionException("no", gone)).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Faults.of(new CannotGetJdbcConnectionException("no", gone)).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(
                        Faults.of(
                                        new TransactionSystemException(
                                                "no rollback", new SQLException("closed")))
                                .type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Faults.of(new CannotAcquireLockException("no")).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(
                        Faults.of(
                                        new AuthenticationServiceException(
                                                "no",
                                                new CannotGetJdbcConnectionException("no", gone)))
                                .type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }

    @Test
    void asksToComeBackWhenTheDiskIsFull() {
        SQLException full =
                new SQLException(
                        "General error",
                        "HY000",
                        50000,
                        new IllegalStateException(new IOException("No space left on device")));

        assertThat(Faults.of(new UncategorizedSQLException("insert", "insert", full)).type())
                .isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(Faults.of(new IOException("the client is gone")).type())
                .isEqualTo(ProblemType.INTERNAL_ERROR);
    }

    @Test
    void tellsNothingOfWhatHappensInside() {
        Exception inside =
                new BadSqlGrammarException(
                        "query", "select secret from person", new SQLException("near secret"));

        Problem problem = Faults.of(inside);

        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR);
        assertThat(problem.body("/x").toString()).doesNotContain("secret", "select", "SQL");
    }

    @Test
    void tellsStrangersAndNonsenseApart() {
        assertThat(Faults.of(new BadCredentialsException("no")).type())
                .isEqualTo(ProblemType.UNAUTHENTICATED);
        assertThat(Faults.of(new InvalidValue("reason", "must not be blank")).errors())
                .containsExactly(new Problem.Blame("reason", "must not be blank"));
    }
}
