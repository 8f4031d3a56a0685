package org.incidenttimeline.api.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Prints why the program would not start in place of a stack trace; found by the framework. */
public final class StartRefusedReport implements FailureAnalyzer {

    static final int H2_IN_USE = 90020;

    /** Two processes must not use one embedded store. */
    static StartRefused inUse() {
        return new StartRefused(
                "Another process is using the record in this data directory.",
                "Stop it, or give this one its own INCIDENT_DATA_DIR."
                        + " For several machines use PostgreSQL (SPRING_DATASOURCE_URL).");
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof StartRefused refused) {
                return new FailureAnalysis(refused.getMessage(), refused.remedy(), failure);
            }
            if (at instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                StartRefused inUse = inUse();
                return new FailureAnalysis(inUse.getMessage(), inUse.remedy(), failure);
            }
        }
        return null;
    }
}
