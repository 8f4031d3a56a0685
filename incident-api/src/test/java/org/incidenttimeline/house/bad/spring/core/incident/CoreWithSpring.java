package org.incidenttimeline.house.bad.spring.core.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Core must not know Spring. */
final class CoreWithSpring {
    @Nullable JdbcTemplate database;
}
