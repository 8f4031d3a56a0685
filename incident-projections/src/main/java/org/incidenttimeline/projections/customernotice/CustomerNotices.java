package org.incidenttimeline.projections.customernotice;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.ChannelState;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.Outlet;
import org.incidenttimeline.core.vocabulary.StoredJson;
import org.incidenttimeline.projections.catalogue.Catalogued;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.catalogue.Spoken;
import org.incidenttimeline.projections.catalogue.Spoken.Tongue;
import org.incidenttimeline.projections.customernotice.NoticeRow.AffectedChannel;
import org.incidenttimeline.projections.customernotice.NoticeRow.CorrectionMade;
import org.incidenttimeline.projections.customernotice.NoticeRow.GuidanceInForce;
import org.incidenttimeline.projections.customernotice.NoticeRow.NoticedIncident;
import org.incidenttimeline.projections.customernotice.NoticeRow.Promise;
import org.incidenttimeline.projections.customernotice.NoticeRow.StandingWords;
import org.incidenttimeline.projections.customernotice.NoticeRow.TakenBack;
import org.incidenttimeline.projections.customernotice.NoticeRow.TitleGiven;
import org.incidenttimeline.projections.rows.ReadRows;
import org.incidenttimeline.projections.rows.ReadRows.Owned;
import org.jspecify.annotations.Nullable;

/** The customer notice at one moment; composed once for each instant and language asked. */
public final class CustomerNotices {

    /** How long a resolved incident and a correction stay on the notice. */
    public static final Duration STAYS = Duration.ofDays(7);

    private final ReadRows rows;
    private final Catalogued catalogue;
    private final Map<Asked, Notice> composed = new ConcurrentHashMap<>();

    /** Reads the rows of {@link CustomerNotice} and of the public catalogue at one moment. */
    public CustomerNotices(ReadRows notices, ReadRows catalogue) {
        this.rows = notices;
        this.catalogue = Catalogued.in(catalogue);
    }

    /** The notice over all incidents, as of an instant, in a language. */
    public Notice at(Instant at, Tongue tongue) {
        return composed.computeIfAbsent(
                new Asked(at, tongue), it -> compose(it.at, it.tongue, null));
    }

    private record Asked(Instant at, Tongue tongue) {}

    /** The notice as if there were no other incident. */
    public Notice of(IncidentId incident, Instant at, Tongue tongue) {
        return compose(at, tongue, incident.toString());
    }

    private Notice compose(Instant at, Tongue tongue, @Nullable String only) {
        List<Owned<NoticedIncident>> shown =
                incidents(at, only).stream()
                        .filter(it -> isOnNotice(it.row(), at))
                        .sorted(latestFirst())
                        .toList();
        List<String> owners = shown.stream().map(Owned::aggregate).toList();
        List<Owned<AffectedChannel>> down = down(only);
        Map<ChannelId, AffectedChannel> worst = worst(down);
        List<Notice.Channel> affected = affected(worst, tongue);
        List<Notice.Correction> corrections =
                Corrections.of(
                        only == null
                                ? Corrections.recent(rows, at)
                                : read(CorrectionMade.class, only),
                        at,
                        tongue);
        return new Notice(
                tongue.asked(),
                shown.isEmpty() && affected.isEmpty() && corrections.isEmpty(),
                shown.stream().map(it -> incident(it, down, tongue)).toList(),
                affected,
                catalogue.all().stream()
                        .filter(it -> !it.retired() && !worst.containsKey(it.channel()))
                        .map(it -> channel(it, ChannelState.OPERATING, null, tongue))
                        .toList(),
                read(GuidanceInForce.class, only).stream()
                        .filter(it -> owners.contains(it.aggregate()))
                        .flatMap(it -> guidance(it.row(), tongue))
                        .distinct()
                        .toList(),
                corrections,
                computed(
                        at,
                        read(Promise.class, only).stream()
                                .filter(it -> owners.contains(it.aggregate()))
                                .map(it -> it.row().dueAt())
                                .sorted()
                                .toList()));
    }

    private List<Owned<NoticedIncident>> incidents(Instant at, @Nullable String only) {
        return only == null
                ? rows.across(
                        NoticedIncident.class, StoredJson.format(at.minus(STAYS)), ReadRows.LAST)
                : read(NoticedIncident.class, only);
    }

    private List<Owned<AffectedChannel>> down(@Nullable String only) {
        return only == null
                ? rows.across(AffectedChannel.class, AffectedChannel.DOWN, ReadRows.LAST)
                : read(AffectedChannel.class, only).stream()
                        .filter(it -> it.row().isDown())
                        .toList();
    }

    /** Of each channel that is down the row that readers are told of. */
    private static Map<ChannelId, AffectedChannel> worst(List<Owned<AffectedChannel>> down) {
        Map<ChannelId, AffectedChannel> worst = new HashMap<>();
        down.forEach(it -> worst.merge(it.row().channel(), it.row(), AffectedChannel::worse));
        return worst;
    }

    /**
     * When the state of each channel was last changed that anyone could see; of those that ever
     * did. What an incident does that nobody knows of, to a channel that is down already, is not.
     */
    public Map<ChannelId, Instant> turned() {
        Set<String> open =
                rows.across(NoticedIncident.class).stream()
                        .filter(it -> it.row().lastPublishedAt() != null)
                        .map(Owned::aggregate)
                        .collect(Collectors.toSet());
        Map<ChannelId, AffectedChannel> worst = worst(down(null));
        Map<ChannelId, Instant> turned = new HashMap<>();
        rows.across(AffectedChannel.class).stream()
                .filter(
                        it ->
                                open.contains(it.aggregate())
                                        || !worst.containsKey(it.row().channel())
                                        || it.row().equals(worst.get(it.row().channel())))
                .forEach(
                        it ->
                                turned.merge(
                                        it.row().channel(),
                                        it.row().turnedAt(),
                                        (one, other) -> one.isAfter(other) ? one : other));
        return turned;
    }

    private <R extends NoticeRow> List<Owned<R>> read(Class<R> kind, @Nullable String only) {
        return only == null
                ? rows.across(kind)
                : rows.all(kind, only).stream().map(it -> new Owned<>(only, it)).toList();
    }

    static boolean isOnNotice(NoticedIncident it, Instant at) {
        return it.lastPublishedAt() != null
                && (it.resolutionTold() == null || it.resolutionTold().plus(STAYS).isAfter(at));
    }

    private static Comparator<Owned<NoticedIncident>> latestFirst() {
        return Comparator.<Owned<NoticedIncident>, Instant>comparing(
                        it -> Objects.requireNonNull(it.row().lastPublishedAt()), reverseOrder())
                .thenComparing(it -> it.row().publicId().toString());
    }

    private List<Notice.Channel> affected(Map<ChannelId, AffectedChannel> down, Tongue tongue) {
        return catalogue.all().stream()
                .filter(it -> down.containsKey(it.channel()))
                .map(
                        it -> {
                            AffectedChannel now = Objects.requireNonNull(down.get(it.channel()));
                            return channel(it, now.state(), now.since(), tongue);
                        })
                .sorted(comparing(Notice.Channel::state, reverseOrder()))
                .toList();
    }

    private Notice.OfIncident incident(
            Owned<NoticedIncident> owned, List<Owned<AffectedChannel>> down, Tongue tongue) {
        NoticedIncident it = owned.row();
        Map<ChannelId, AffectedChannel> own = new HashMap<>();
        down.stream()
                .filter(channel -> channel.aggregate().equals(owned.aggregate()))
                .forEach(channel -> own.put(channel.row().channel(), channel.row()));
        TitleGiven title = last(TitleGiven.class, owned.aggregate());
        StandingWords standing = last(StandingWords.class, owned.aggregate());
        StandingWords latest = standing != null && standing.forCustomers() ? standing : null;
        TakenBack takenBack =
                rows.find(
                        TakenBack.class,
                        owned.aggregate(),
                        latest == null ? TakenBack.LAST : TakenBack.NEWEST);
        return new Notice.OfIncident(
                it.publicId(),
                title == null ? null : Spoken.in(tongue, title.title()),
                it.phase(),
                Objects.requireNonNull(it.lastPublishedAt()),
                it.resolvedAt(),
                latest == null ? null : latest(latest, tongue),
                takenBack == null || (latest != null && latest.position() > takenBack.position())
                        ? null
                        : new Notice.Withdrawn(takenBack.publicId(), takenBack.at()),
                affected(own, tongue));
    }

    private <R extends NoticeRow> @Nullable R last(Class<R> kind, String aggregate) {
        return rows.page(kind, aggregate, null, 1).stream().findFirst().orElse(null);
    }

    private static Notice.@Nullable Latest latest(StandingWords it, Tongue tongue) {
        var text = Spoken.in(tongue, it.words().texts());
        return text == null
                ? null
                : new Notice.Latest(
                        it.publicId(),
                        it.publishedAt(),
                        text,
                        Spoken.in(tongue, it.words().outlets().get(Outlet.SOCIAL)));
    }

    private static Notice.Channel channel(
            ListedChannel it, ChannelState state, @Nullable Instant since, Tongue tongue) {
        return new Notice.Channel(it.channel(), Spoken.in(tongue, it.names()), state, since);
    }

    private Stream<Notice.Guidance> guidance(GuidanceInForce it, Tongue tongue) {
        Spoken<String> words = Spoken.in(tongue, it.words());
        return words == null
                ? Stream.empty()
                : Stream.of(new Notice.Guidance(words, named(it.channels(), tongue)));
    }

    private List<Notice.Named> named(List<ChannelId> channels, Tongue tongue) {
        return catalogue.names(channels).stream()
                .map(it -> new Notice.Named(it.channel(), Spoken.in(tongue, it.names())))
                .toList();
    }

    private static Notice.Computed computed(Instant at, List<Instant> due) {
        return new Notice.Computed(
                at,
                due.stream().filter(it -> it.isAfter(at)).findFirst().orElse(null),
                due.stream().filter(it -> !it.isAfter(at)).findFirst().orElse(null));
    }
}
