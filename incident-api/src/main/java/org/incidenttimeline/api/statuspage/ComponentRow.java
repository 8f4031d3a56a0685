package org.incidenttimeline.api.statuspage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.projections.catalogue.ChannelName;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * A public channel, or a group of them.
 *
 * @param position where it stands, from 1: a group among groups, a channel within its group
 * @param components the ids of its members; of a group only
 */
record ComponentRow(
        String id,
        String name,
        ComponentStatus status,
        Instant createdAt,
        Instant updatedAt,
        int position,
        @Nullable String description,
        boolean showcase,
        @Nullable String startDate,
        @Nullable String groupId,
        String pageId,
        boolean group,
        boolean onlyShowIfDegraded,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> components) {

    static ComponentRow ofChannel(
            ListedChannel it,
            ChannelState state,
            Instant changedAt,
            int position,
            Tongue tongue,
            String page) {
        return new ComponentRow(
                idOf(it.channel()),
                nameOf(ChannelName.of(it), tongue),
                ComponentStatus.of(state),
                Objects.requireNonNullElse(it.registeredAt(), Instant.EPOCH),
                changedAt,
                position,
                null,
                false,
                null,
                ShortId.of("group", it.group()),
                page,
                false,
                false,
                null);
    }

    static String idOf(ChannelId channel) {
        return ShortId.of("channel", channel.value());
    }

    /** A channel that the catalogue does not name goes by its id. */
    static String nameOf(ChannelName named, Tongue tongue) {
        Spoken<String> name = Spoken.in(tongue, named.names());
        return name == null ? named.channel().value() : name.words();
    }

    /** A group by its members, of which there is at least one. */
    static ComponentRow ofGroup(
            String name, int position, String page, List<ComponentRow> members) {
        return new ComponentRow(
                ShortId.of("group", name),
                name,
                members.stream()
                        .map(ComponentRow::status)
                        .max(ComponentStatus::compareTo)
                        .orElseThrow(),
                members.stream().map(ComponentRow::createdAt).min(Instant::compareTo).orElseThrow(),
                members.stream().map(ComponentRow::updatedAt).max(Instant::compareTo).orElseThrow(),
                position,
                null,
                false,
                null,
                null,
                page,
                true,
                false,
                members.stream().map(ComponentRow::id).toList());
    }
}
