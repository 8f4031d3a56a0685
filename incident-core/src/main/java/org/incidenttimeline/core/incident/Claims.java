package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/** The claims that published statements are still making, by subject, in the order made. */
record Claims(Map<Subject, List<Live>> bySubject) {

    /**
     * One live claim.
     *
     * @param toPublic whether the public was told, or colleagues only
     * @param against the suspected or known other value, while one speaks against it
     */
    record Live(
            StatementId statement,
            Subject subject,
            Value value,
            boolean toPublic,
            Standing standing,
            @Nullable Value against) {

        Live as(Standing other, @Nullable Value otherValue) {
            return new Live(statement, subject, value, toPublic, other, otherValue);
        }

        boolean isOf(StatementId made) {
            return statement.equals(made);
        }
    }

    Claims {
        Map<Subject, List<Live>> live = new HashMap<>();
        bySubject.forEach((subject, claims) -> live.put(subject, new ArrayList<>(claims)));
        bySubject = live;
    }

    static Claims none() {
        return new Claims(Map.of());
    }

    List<Live> on(Subject subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** Those one statement is still making. */
    Stream<Live> of(StatementId statement) {
        return bySubject.values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.isOf(statement))
                .sorted(Comparator.comparing(Live::subject));
    }

    void made(Live claim) {
        bySubject.computeIfAbsent(claim.subject(), subject -> new ArrayList<>()).add(claim);
    }

    void stands(
            StatementId statement, Subject subject, Standing standing, @Nullable Value against) {
        List<Live> claims = bySubject.get(subject);
        if (claims != null) {
            claims.replaceAll(claim -> claim.isOf(statement) ? claim.as(standing, against) : claim);
        }
    }

    void ended(StatementId statement, Subject subject) {
        List<Live> claims = bySubject.get(subject);
        if (claims != null) {
            claims.removeIf(claim -> claim.isOf(statement));
        }
    }
}
