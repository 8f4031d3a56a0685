package org.incidenttimeline.api.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers kept for repeated requests, a day long. */
@Component
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EngineSettings settings;

    KeptAnswers(JdbcClient jdbc, Clock clock, EngineSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** The answer kept under a key; refused when it was used with another body. */
    Optional<Answer> find(RequestKey key) {
        return jdbc.sql(
                        "SELECT body_hash, status, body, version, location FROM kept_answer"
                                + " WHERE person = ? AND path = ? AND request_key = ?")
                .params(key.person(), key.path(), key.key())
                .query((row, number) -> kept(row, key))
                .optional();
    }

    /** Keeps an answer and gives it back in the very form in which it will be repeated. */
    Answer keep(RequestKey key, Answer answer) {
        String body = StoredJson.MAPPER.writeValueAsString(answer.body());
        jdbc.sql(
                        "INSERT INTO kept_answer (person, path, request_key, body_hash, status,"
                                + " body, version, location, stored_at)"
                                + " VALUES (?,?,?,?,?,?,?,?,?)")
                .params(key.person(), key.path(), key.key(), key.bodyHash())
                .params(answer.status(), body)
                .param(answer.version())
                .param(answer.location())
                .param(StoredJson.format(clock.instant()))
                .update();
        return new Answer(answer.status(), read(body), answer.version(), answer.location());
    }

    /** A demonstration is repeated at any time, on its own clock, so its answers stay. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    void purge() {
        if (!settings.demo()) {
            jdbc.sql("DELETE FROM kept_answer WHERE stored_at < ?")
                    .param(StoredJson.format(clock.instant().minus(KEPT)))
                    .update();
        }
    }

    private static Answer kept(ResultSet row, RequestKey key) throws SQLException {
        if (!row.getString("body_hash").equals(key.bodyHash())) {
            throw new IdempotencyKeyReused();
        }
        return new Answer(
                row.getInt("status"),
                read(row.getString("body")),
                row.getObject("version", Long.class),
                row.getString("location"));
    }

    private static Map<String, Object> read(String body) {
        return StoredJson.MAPPER.readValue(body, BODY);
    }
}
