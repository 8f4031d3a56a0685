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

/** The claims that published statements are still making, by subject, in the order made. */
record Claims(Map<Subject, List<Live>> bySubject) {

    /**
     * One live claim.
     *
     * @param toPublic whether the public was told, or colleagues only
     */
    record Live(
            StatementId statement,
            Subject subject,
            Value value,
            boolean toPublic,
            Standing standing) {

        Live as(Standing other) {
            return new Live(statement, subject, value, toPublic, other);
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

    void stands(StatementId statement, Subject subject, Standing standing) {
        List<Live> claims = bySubject.get(subject);
        if (claims != null) {
            claims.replaceAll(claim -> claim.isOf(statement) ? claim.as(standing) : claim);
        }
    }

    void ended(StatementId statement, Subject subject) {
        List<Live> claims = bySubject.get(subject);
        if (claims != null) {
            claims.removeIf(claim -> claim.isOf(statement));
        }
    }
}
