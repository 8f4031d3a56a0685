package org.incidenttimeline.projections.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incidenttimeline.core.vocabulary.Certainty;
import org.incidenttimeline.core.vocabulary.EventId;
import org.incidenttimeline.core.vocabulary.FindingId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.projections.impact.ImpactRow.ChannelNow;
import org.incidenttimeline.projections.impact.KnownRow.FindingForm;
import org.incidenttimeline.projections.impact.KnownRow.FindingNow;
import org.incidenttimeline.projections.rows.Page;

/** What the rows say is found and known. */
final class Knowledge {

    private Knowledge() {}

    /**
     * All findings by subject, the one formed last first: of each its latest form, and before it
     * those of its forms that are among the latest of all.
     */
    static Page<ImpactView.OnSubject> bySubject(
            List<FindingNow> findings, Page<FindingForm> latest, Set<EventId> struck) {
        Map<FindingId, List<FindingForm>> shown =
                latest.entries().stream().collect(Collectors.groupingBy(FindingForm::finding));
        Map<Subject, List<ImpactView.Finding>> subjects =
                findings.stream()
                        .sorted(
                                Comparator.comparingLong((FindingNow it) -> it.latest().position())
                                        .reversed())
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.latest().subject(),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                it -> finding(it, shown, struck),
                                                Collectors.toList())));
        return new Page<>(
                subjects.entrySet().stream()
                        .map(it -> new ImpactView.OnSubject(it.getKey(), it.getValue()))
                        .toList(),
                latest.next());
    }

    private static ImpactView.Finding finding(
            FindingNow now, Map<FindingId, List<FindingForm>> shown, Set<EventId> struck) {
        List<FindingForm> forms = shown.getOrDefault(now.latest().finding(), List.of(now.latest()));
        return new ImpactView.Finding(
                now.latest().finding(),
                forms.stream().map(it -> form(it, struck)).toList(),
                now.forms() - forms.size());
    }

    /** One form of a finding, by itself. */
    static ImpactView.Found found(FindingForm it, Set<EventId> struck) {
        return new ImpactView.Found(it.finding(), it.subject(), form(it, struck));
    }

    private static ImpactView.Form form(FindingForm it, Set<EventId> struck) {
        return new ImpactView.Form(
                it.event(),
                it.value(),
                it.certainty(),
                it.detail(),
                it.source(),
                it.disclosable(),
                it.occurredAt(),
                it.recordedAt(),
                struck.contains(it.event()));
    }

    /** The latest confirmed value that was not revised away, and the present state of channels. */
    static List<ImpactView.Known> known(List<FindingNow> findings, List<ChannelNow> channels) {
        Map<Subject, FindingNow> confirmed =
                findings.stream()
                        .filter(it -> it.latest().certainty() == Certainty.CONFIRMED)
                        .collect(
                                Collectors.toMap(
                                        it -> it.latest().subject(),
                                        it -> it,
                                        (one, other) ->
                                                one.sincePosition() > other.sincePosition()
                                                        ? one
                                                        : other));
        return Stream.concat(
                        confirmed.values().stream()
                                .map(
                                        it ->
                                                new ImpactView.Known(
                                                        it.latest().subject(),
                                                        it.latest().value().toString(),
                                                        it.since(),
                                                        it.latest().finding())),
                        channels.stream()
                                .map(
                                        it ->
                                                new ImpactView.Known(
                                                        Subject.of(it.channel()),
                                                        it.state().name(),
                                                        it.since(),
                                                        null)))
                .sorted(Comparator.comparing(ImpactView.Known::subject))
                .toList();
    }
}
