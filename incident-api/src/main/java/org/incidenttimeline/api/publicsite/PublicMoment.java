package org.incidenttimeline.api.publicsite;

import java.time.Instant;
import java.util.function.BiFunction;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.publictimeline.PublicStatement;
import org.incidenttimeline.projections.publictimeline.Timeline;
import org.incidenttimeline.projections.replay.LiveViews;
import org.incidenttimeline.projections.replay.Moment;
import org.incidenttimeline.projections.replay.Moments;
import org.incidenttimeline.projections.replay.PublicChanges;
import org.incidenttimeline.projections.replay.PublicChanges.PublicChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** The public views as they are now, and the instant for which they are computed: one snapshot. */
@Component
class PublicMoment {

    private final Moments moments;
    private final PublicChanges changes;
    private final TransactionTemplate snapshot;

    PublicMoment(Moments moments, PublicChanges changes, PlatformTransactionManager transactions) {
        this.moments = moments;
        this.changes = changes;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A page of a public timeline; refuses an incident that is not public. */
    Timeline timeline(PublicId incident, @Nullable String before, int limit) {
        return read(
                (now, at) -> {
                    Timeline found = now.publicTimelines().find(incident, before, limit);
                    if (found == null) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                    return found;
                });
    }

    /** A published statement; refuses one that is not public. */
    PublicStatement statement(PublicId statement) {
        return read(
                (now, at) -> {
                    PublicStatement found = now.publicTimelines().statement(statement);
                    if (found == null) {
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                    }
                    return found;
                });
    }

    /** Reads both; the instant is that of the last public change, the epoch before the first. */
    <T> T read(BiFunction<Moment, Instant, T> question) {
        return snapshot.execute(
                status -> {
                    PublicChange last = changes.last();
                    return question.apply(
                            moments.present(LiveViews.PUBLIC_VIEWS),
                            last == null ? Instant.EPOCH : last.instant());
                });
    }
}
