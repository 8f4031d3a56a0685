package org.incidenttimeline.projections.replay;

import java.time.Instant;
import java.util.function.Function;
import org.incidenttimeline.projections.customernotice.CustomerNotices;
import org.incidenttimeline.projections.impact.ImpactViews;
import org.incidenttimeline.projections.impact.Overview;
import org.incidenttimeline.projections.publictimeline.PublicTimelines;
import org.incidenttimeline.projections.record.Agenda;
import org.incidenttimeline.projections.record.Records;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.View;
import org.jspecify.annotations.Nullable;

/**
 * All views at one position of the log, from whichever rows.
 *
 * @param position the position, 0 before the first fact
 * @param recordedAt when that position was recorded; null at 0
 * @param rows the rows of each view
 */
public record Moment(long position, @Nullable Instant recordedAt, Function<View, ReadRows> rows) {

    /** The public timelines. */
    public PublicTimelines publicTimelines() {
        return new PublicTimelines(
                rows.apply(Views.PUBLIC_TIMELINE), rows.apply(Views.PUBLIC_CATALOGUE));
    }

    /** The customer notice. */
    public CustomerNotices customerNotices() {
        return new CustomerNotices(
                rows.apply(Views.CUSTOMER_NOTICE), rows.apply(Views.PUBLIC_CATALOGUE));
    }

    /** The impact views. */
    public ImpactViews impactViews() {
        return new ImpactViews(rows.apply(Views.IMPACT), rows.apply(Views.INTERNAL_CATALOGUE));
    }

    /** What all open incidents do together. */
    public Overview overview() {
        return Overview.of(rows.apply(Views.IMPACT), rows.apply(Views.INTERNAL_CATALOGUE));
    }

    /** What is still to be done. */
    public Agenda agenda() {
        return new Agenda(rows.apply(Views.RECORD));
    }

    /** The records. */
    public Records records() {
        return new Records(rows.apply(Views.RECORD), rows.apply(Views.INTERNAL_CATALOGUE));
    }
}
