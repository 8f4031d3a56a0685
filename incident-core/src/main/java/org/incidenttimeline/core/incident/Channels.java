package org.incidenttimeline.core.incident;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.incidenttimeline.core.incident.refusal.AcceptedChannelOperating;
import org.incidenttimeline.core.incident.refusal.ChannelIsRetired;
import org.incidenttimeline.core.incident.refusal.ChannelsStillDown;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.jspecify.annotations.Nullable;

/** What this incident did to channels; a channel it never touched is operating. */
record Channels(Map<ChannelId, Now> byId) {

    /** A channel's present state in this incident. */
    record Now(
            ChannelState state,
            ChannelAudience audience,
            @Nullable String note,
            Instant latestChange) {}

    Channels {
        byId = new HashMap<>(byId);
    }

    static Channels untouched() {
        return new Channels(Map.of());
    }

    ChannelState state(ChannelId channel) {
        Now now = byId.get(channel);
        return now == null ? ChannelState.OPERATING : now.state();
    }

    boolean isDegraded(ChannelId channel, String note) {
        Now now = byId.get(channel);
        return now != null && now.state() == ChannelState.DEGRADED && note.equals(now.note());
    }

    Instant latestChange(ChannelId channel) {
        Now now = byId.get(channel);
        return now == null ? Instant.EPOCH : now.latestChange();
    }

    /**
     * Who may know of the channel; refuses one that the catalogue does not have. A retired channel
     * can only be brought back to operating where this incident has it down.
     */
    ChannelAudience audience(ChannelId channel, Catalogue catalogue, ChannelState wished) {
        Catalogue.Listing listing = catalogue.find(channel);
        if (listing == null) {
            throw new CommandRefused(new UnknownChannel(channel));
        }
        boolean restoring =
                wished == ChannelState.OPERATING && state(channel) != ChannelState.OPERATING;
        Refusing.when(listing.retired() && !restoring, () -> new ChannelIsRetired(channel));
        return listing.audience();
    }

    /**
     * Refuses to leave a channel down that is not accepted as down, or to accept one that is not.
     */
    void requireAccepted(List<ChannelId> acceptedDown) {
        TreeSet<ChannelId> down =
                byId.entrySet().stream()
                        .filter(it -> it.getValue().state() != ChannelState.OPERATING)
                        .map(Map.Entry::getKey)
                        .collect(toCollection(TreeSet::new));
        TreeSet<ChannelId> accepted = new TreeSet<>(acceptedDown);
        accepted.removeAll(down);
        Refusing.when(
                !accepted.isEmpty(), () -> new AcceptedChannelOperating(List.copyOf(accepted)));
        acceptedDown.forEach(down::remove);
        Refusing.when(!down.isEmpty(), () -> new ChannelsStillDown(List.copyOf(down)));
    }

    void changed(
            ChannelId channel,
            ChannelAudience audience,
            ChannelState state,
            @Nullable String note,
            Instant occurredAt) {
        byId.put(channel, new Now(state, audience, note, occurredAt));
    }
}
