package org.incidenttimeline.projections.impact;

import java.util.Comparator;
import java.util.LinkedHashMap;
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

/** What the rows say is found and known. */
final class Knowledge {

    private Knowledge() {}

    /** All findings by subject, the latest form of each first. */
    static List<ImpactView.OnSubject> bySubject(List<FindingForm> forms, Set<EventId> struck) {
        Map<Subject, Map<FindingId, List<ImpactView.Form>>> subjects =
                forms.reversed().stream()
                        .collect(
                                Collectors.groupingBy(
                                        FindingForm::subject,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                FindingForm::finding,
                                                LinkedHashMap::new,
                                                Collectors.mapping(
                                                        it -> form(it, struck),
                                                        Collectors.toList()))));
        return subjects.entrySet().stream()
                .map(
                        subject ->
                                new ImpactView.OnSubject(
                                        subject.getKey(),
                                        subject.getValue().entrySet().stream()
                                                .map(
                                                        it ->
                                                                new ImpactView.Finding(
                                                                        it.getKey(), it.getValue()))
                                                .toList()))
                .toList();
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
    static List<ImpactView.Known> known(List<FindingForm> forms, List<ChannelNow> channels) {
        Map<FindingId, FindingForm> latest =
                forms.stream()
                        .collect(
                                Collectors.toMap(
                                        FindingForm::finding,
                                        it -> it,
                                        (old, later) -> old.saysTheSameAs(later) ? old : later));
        Map<Subject, FindingForm> confirmed =
                latest.values().stream()
                        .filter(it -> it.certainty() == Certainty.CONFIRMED)
                        .collect(
                                Collectors.toMap(
                                        FindingForm::subject,
                                        it -> it,
                                        (one, other) ->
                                                one.position() > other.position() ? one : other));
        return Stream.concat(
                        confirmed.values().stream()
                                .map(
                                        it ->
                                                new ImpactView.Known(
                                                        it.subject(),
                                                        it.value().toString(),
                                                        it.occurredAt(),
                                                        it.finding())),
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
