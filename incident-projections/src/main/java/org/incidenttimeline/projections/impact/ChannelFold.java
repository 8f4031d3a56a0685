package org.incidenttimeline.projections.impact;

import java.time.Duration;
import java.time.Instant;
import org.incidenttimeline.core.incident.event.ChannelConfirmedOperating;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.rows.Rows;
import org.incidenttimeline.projections.rows.Stamp;

/** Follows the channels that an incident touches. */
final class ChannelFold {

    private ChannelFold() {}

    static void turned(
            Stamp stamp,
            Instant at,
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state,
            Rows rows) {
        ChannelNow now = rows.find(ChannelNow.class, channel.value());
        if (now == null) {
            rows.put(fresh(stamp, at, channel, audience, state));
        } else if (now.state() != state) {
            rows.put(now.turned(state, at, stamp.event()));
        }
        ChannelState before = now == null ? ChannelState.OPERATING : now.state();
        if (audience == ChannelAudience.PUBLIC && before != state) {
            DisclosureFold.turned(stamp, channel, state, rows);
        }
    }

    static void confirmed(Stamp stamp, ChannelConfirmedOperating it, Rows rows) {
        ChannelNow now = rows.find(ChannelNow.class, it.channel().value());
        rows.put(
                (now == null
                                ? fresh(
                                        stamp,
                                        it.occurredAt(),
                                        it.channel(),
                                        it.audience(),
                                        ChannelState.OPERATING)
                                : now)
                        .confirmed(it.occurredAt()));
    }

    private static ChannelNow fresh(
            Stamp stamp,
            Instant at,
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state) {
        return new ChannelNow(
                channel, audience, state, at, stamp.event(), null, Duration.ZERO, Duration.ZERO);
    }
}
