package org.incidenttimeline.core.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incidenttimeline.core.incident.event.ClaimEnded;
import org.incidenttimeline.core.incident.event.ClaimMade;
import org.incidenttimeline.core.vocabulary.ClaimEnding;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * The claims of published statements, by subject, in the order made.
 *
 * @param bySubject those that are still made
 * @param superseded those that a later statement to the same readers replaced
 */
record Claims(Map<Subject, List<Live>> bySubject, Map<Subject, List<Live>> superseded) {

    /**
     * One live claim.
     *
     * @param audience who was told
     * @param against the suspected or known other value, while one speaks against it
     * @param finding what says so; absent for channels
     */
    record Live(
            StatementId statement,
            Subject subject,
            Value value,
            StatementAudience audience,
            Standing standing,
            @Nullable Value against,
            @Nullable FindingId finding) {

        static Live made(ClaimMade it, StatementAudience audience) {
            return new Live(
                    it.statement(),
                    it.subject(),
                    it.value(),
                    audience,
                    Standing.STANDING,
                    null,
                    null);
        }

        Live as(Knowledge.Verdict verdict) {
            return new Live(
                    statement,
                    subject,
                    value,
                    audience,
                    verdict.standing(),
                    verdict.against(),
                    verdict.finding());
        }

        /** Whether nothing new is to be said of it. */
        boolean stands(Knowledge.Verdict verdict) {
            boolean sameGround =
                    Objects.equals(against, verdict.against())
                            && Objects.equals(finding, verdict.finding());
            return standing == verdict.standing() && (standing == Standing.STANDING || sameGround);
        }

        boolean isOf(StatementId made) {
            return statement.equals(made);
        }
    }

    Claims {
        bySubject = copy(bySubject);
        superseded = copy(superseded);
    }

    private static Map<Subject, List<Live>> copy(Map<Subject, List<Live>> claims) {
        Map<Subject, List<Live>> copy = new HashMap<>();
        claims.forEach((subject, live) -> copy.put(subject, new ArrayList<>(live)));
        return copy;
    }

    static Claims none() {
        return new Claims(Map.of(), Map.of());
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
        superseded
                .getOrDefault(claim.subject(), new ArrayList<>())
                .removeIf(other -> other.isOf(claim.statement()));
    }

    void stands(StatementId statement, Subject subject, Knowledge.Verdict verdict) {
        List<Live> claims = bySubject.get(subject);
        if (claims != null) {
            claims.replaceAll(claim -> claim.isOf(statement) ? claim.as(verdict) : claim);
        }
    }

    void ended(ClaimEnded it) {
        List<Live> claims = bySubject.getOrDefault(it.subject(), new ArrayList<>());
        if (it.ending() == ClaimEnding.SUPERSEDED) {
            claims.stream()
                    .filter(claim -> claim.isOf(it.statement()))
                    .forEach(
                            claim ->
                                    superseded
                                            .computeIfAbsent(
                                                    it.subject(), subject -> new ArrayList<>())
                                            .add(claim));
        }
        claims.removeIf(claim -> claim.isOf(it.statement()));
    }

    /**
     * What its readers read again once these claims are withdrawn: the latest claim on the same
     * subject that was replaced and that nobody corrected or withdrew.
     */
    List<Live> readAgain(List<Live> withdrawn, Predicate<StatementId> isStanding) {
        return withdrawn.stream()
                .filter(it -> on(it.subject()).stream().noneMatch(other -> isSide(other, it)))
                .flatMap(
                        it ->
                                superseded.getOrDefault(it.subject(), List.of()).reversed().stream()
                                        .filter(other -> isSide(other, it))
                                        .filter(other -> isStanding.test(other.statement()))
                                        .limit(1))
                .toList();
    }

    private static boolean isSide(Live one, Live other) {
        return one.audience() == other.audience();
    }
}
