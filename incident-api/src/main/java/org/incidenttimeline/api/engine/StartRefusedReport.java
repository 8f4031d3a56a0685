package org.incidenttimeline.api.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Prints why the program would not start in place of a stack trace; found by the framework. */
public final class StartRefusedReport implements FailureAnalyzer {

    static final int H2_IN_USE = 90020;

    private static final String DISK_FULL = "No space left on device";

    /** No connection, no such role or a wrong password, no such database. */
    private static final Pattern NO_ENTRY = Pattern.compile("08...|28...|3D000");

    private static final Pattern FILE = Pattern.compile("\"(.*?)(?:\\.mv\\.db)?\"");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return new FailureAnalysis(refused.getMessage(), refused.remedy(), failure);
            }
            if (at instanceof IOException file
                    && String.valueOf(file.getMessage()).contains(DISK_FULL)) {
                return new FailureAnalysis(
                        "The disk is full.",
                        "Make room where the record lies (INCIDENT_DATA_DIR) and where temporary"
                                + " files do, and start again: nothing that was answered is lost.",
                        failure);
            }
            if (at instanceof SQLException sql) {
                FailureAnalysis told = analyze(sql, failure);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    /** Two processes must not use one embedded store. */
    static StartRefused inUse(SQLException refused) {
        Matcher file = FILE.matcher(String.valueOf(refused.getMessage()));
        return inUse(file.find() ? file.group(1) : "in this data directory");
    }

    static StartRefused inUse(String record) {
        return new StartRefused(
                "Another process is using the record " + record + ".",
                "Stop it, or give this one its own INCIDENT_DATA_DIR."
                        + " For several machines use PostgreSQL (SPRING_DATASOURCE_URL).");
    }

    private static @Nullable FailureAnalysis analyze(SQLException sql, Throwable failure) {
        if (sql.getErrorCode() == H2_IN_USE) {
            StartRefused inUse = inUse(sql);
            return new FailureAnalysis(inUse.getMessage(), inUse.remedy(), failure);
        }
        String state = String.valueOf(sql.getSQLState());
        if (sql instanceof PSQLException && NO_ENTRY.matcher(state).matches()) {
            return new FailureAnalysis(
                    "PostgreSQL does not let this program in: " + sql.getMessage(),
                    "See that it runs and that SPRING_DATASOURCE_URL, …_USERNAME and …_PASSWORD,"
                            + " and those of SPRING_FLYWAY_* where they are set, are right.",
                    failure);
        }
        return null;
    }
}
