package org.incidenttimeline.api.statuspage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.Notice;
import org.incidenttimeline.projections.replay.PublicState;
import org.jspecify.annotations.Nullable;

/**
 * The public channels as components. A retired channel has left them unless it is still down.
 *
 * @param states the state of each, the worst over all incidents
 * @param flat group rows, each followed by its members, in catalogue order
 * @param ofChannels the rows that are no group, by channel
 */
record Components(
        Map<ChannelId, ChannelState> states,
        List<ComponentRow> flat,
        Map<ChannelId, ComponentRow> ofChannels) {

    static Components of(PublicState now, Tongue tongue, String page) {
        Map<ChannelId, ChannelState> states = states(now.notices().at(now.at(), tongue));
        Map<ChannelId, Instant> turned = now.notices().turned();
        Map<String, List<ComponentRow>> groups = new LinkedHashMap<>();
        Map<ChannelId, ComponentRow> ofChannels = new LinkedHashMap<>();
        for (ListedChannel it : now.catalogue().all()) {
            ChannelState state = states.get(it.channel());
            if (state != null) {
                List<ComponentRow> members =
                        groups.computeIfAbsent(it.group(), group -> new ArrayList<>());
                Instant changed =
                        later(it.changedAt(), turned.getOrDefault(it.channel(), Instant.EPOCH));
                ComponentRow row =
                        ComponentRow.ofChannel(
                                it, state, changed, members.size() + 1, tongue, page);
                members.add(row);
                ofChannels.put(it.channel(), row);
            }
        }
        List<ComponentRow> flat = new ArrayList<>();
        int position = 0;
        for (Map.Entry<String, List<ComponentRow>> group : groups.entrySet()) {
            position++;
            flat.add(ComponentRow.ofGroup(group.getKey(), position, page, group.getValue()));
            flat.addAll(group.getValue());
        }
        return new Components(states, flat, ofChannels);
    }

    private static Map<ChannelId, ChannelState> states(Notice notice) {
        Map<ChannelId, ChannelState> states = new TreeMap<>();
        notice.working().forEach(it -> states.put(it.channel(), it.state()));
        notice.affected().forEach(it -> states.put(it.channel(), it.state()));
        return states;
    }

    private static Instant later(@Nullable Instant changed, Instant turned) {
        return changed == null || turned.isAfter(changed) ? turned : changed;
    }

    /** Where all of them together stand. */
    Rollup rollup() {
        return Rollup.of(Impact.of(states.values(), states.size()));
    }
}
