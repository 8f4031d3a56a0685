package org.incidenttimeline.api.analysts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.incidenttimeline.api.engine.EventLog;
import org.incidenttimeline.api.engine.Progress;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.projections.replay.Moment;
import org.incidenttimeline.projections.replay.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Turns a question into the moment it asks about. */
@Component
public class Asked {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final EventLog log;
    private final Progress progress;
    private final Moments moments;
    private final Folds folds;
    private final Clock clock;

    Asked(EventLog log, Progress progress, Moments moments, Folds folds, Clock clock) {
        this.log = log;
        this.progress = progress;
        this.moments = moments;
        this.folds = folds;
        this.clock = clock;
    }

    /** The moment, and the instant for which what depends on time is computed. */
    public record About(Moment moment, Instant at) {}

    /** The present of a processor's views. */
    public About now(String processor) {
        return new About(moments.present(processor), clock.instant());
    }

    /** The present, once a processor's views hold all that is recorded now. */
    public About caughtUp(String processor) {
        await(processor, log.head());
        return now(processor);
    }

    /**
     * The moment asked about; with an incident, {@code effective} folds that incident's own facts.
     */
    About about(Question question, String processor, @Nullable IncidentId incident) {
        await(processor, question.minPosition());
        About whole = whole(question, processor);
        Instant effective = question.effective();
        if (effective == null) {
            return whole;
        }
        if (incident == null) {
            throw new InvalidValue("effective", "is asked of one incident's views");
        }
        String aggregate = incident.toString();
        return new About(
                folds.compute(
                        () ->
                                moments.effective(
                                        whole.moment(),
                                        effective,
                                        (after, upTo, reader) ->
                                                log.readAggregate(aggregate, upTo, reader))),
                question.at() == null ? effective : whole.at());
    }

    private About whole(Question question, String processor) {
        if (question.position() != null) {
            return at(question.position(), question.at(), processor, "position");
        }
        if (question.asOf() != null) {
            if (question.asOf().isAfter(clock.instant())) {
                throw new InvalidValue("asOf", "lies in the future");
            }
            About about = at(log.positionAt(question.asOf()), question.at(), processor, "asOf");
            return question.at() == null ? new About(about.moment(), question.asOf()) : about;
        }
        About now = now(processor);
        return question.at() == null ? now : new About(now.moment(), question.at());
    }

    private About at(long position, @Nullable Instant at, String processor, String field) {
        if (position > log.head()) {
            throw new InvalidValue(field, "is beyond the end of the log");
        }
        await(processor, position);
        Instant recorded = log.recordedAt(position);
        Instant computed = at != null ? at : recorded != null ? recorded : Instant.EPOCH;
        return new About(moments.at(position, recorded), computed);
    }

    /** The position that an instant or a number of the log names. */
    long position(String field, String given) {
        if (given.matches("\\d{1,18}")) {
            long position = Long.parseLong(given);
            if (position > log.head()) {
                throw new InvalidValue(field, "is beyond the end of the log");
            }
            return position;
        }
        return log.positionAt(Questions.instant(field, given));
    }

    void await(String processor, @Nullable Long position) {
        try {
            if (position != null && !progress.awaitReached(processor, position, LONGEST_WAIT)) {
                throw behind();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw behind();
        }
    }

    private static ProblemFound behind() {
        return new ProblemFound(
                Problem.of(ProblemType.UNAVAILABLE, "The view has not reached that position yet."));
    }

    /** The version of an incident, once a processor's views have reached all that made it up. */
    long versionAwaited(IncidentId incident, String processor) {
        long version = log.versionOf(incident.toString());
        await(processor, log.head());
        return version;
    }

    /** Whether a moment lies after the first event of an incident, which is its declaration. */
    boolean isDeclared(IncidentId incident, Moment moment) {
        long first = log.firstPositionOf(incident.toString());
        return first > 0 && first <= moment.position();
    }

    /** Refuses an incident that was never declared. */
    void requireIncident(IncidentId incident) {
        if (log.versionOf(incident.toString()) == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
