package org.incidenttimeline.api.comms;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Guidance;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.LanguageTag;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.StatementState;
import org.incidenttimeline.core.vocabulary.StatementText;
import org.incidenttimeline.projections.catalogue.ListedChannel;
import org.incidenttimeline.projections.impact.ImpactView;
import org.incidenttimeline.projections.record.RecordAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the desk sees it at one moment.
 *
 * @param at the moment
 * @param language the one in which things without a language of their own are named
 * @param channels the whole catalogue, retired channels included
 * @param statements by when they were drafted
 */
record Situation(
        Instant at,
        LanguageTag language,
        ImpactView impact,
        List<ListedChannel> channels,
        List<RecordAnswer.WithWords> statements) {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    RecordAnswer.@Nullable WithWords find(StatementId statement) {
        return statements.stream()
                .filter(it -> it.statement().statement().equals(statement))
                .findFirst()
                .orElse(null);
    }

    /** The headline by which a statement is known here. */
    public String headline(RecordAnswer.WithWords it) {
        Map<LanguageTag, StatementText> texts = it.draft().texts();
        StatementText text = texts.get(language);
        return text != null
                ? text.headline()
                : new TreeMap<>(texts).firstEntry().getValue().headline();
    }

    /** The headline of a statement, or its id where this incident has none of it. */
    public String headline(StatementId statement) {
        RecordAnswer.WithWords found = find(statement);
        return found == null ? statement.toString() : headline(found);
    }

    /** The words in the language of the desk, or in any. */
    public String words(Map<LanguageTag, String> words) {
        String known = words.get(language);
        return known != null
                ? known
                : words.isEmpty() ? "" : new TreeMap<>(words).firstEntry().getValue();
    }

    List<RecordAnswer.WithWords> in(StatementState state) {
        return statements.stream().filter(it -> it.statement().state() == state).toList();
    }

    /** Channels that guidance to the public can name. */
    public List<ListedChannel> publicChannels() {
        return channels.stream()
                .filter(it -> it.audience() == ChannelAudience.PUBLIC && !it.retired())
                .toList();
    }

    /**
     * What customers are told to do now: issued by a published statement, neither retired by
     * another nor withdrawn with its own.
     */
    public Map<GuidanceId, Guidance> guidanceInForce() {
        Map<GuidanceId, Guidance> guidance = new LinkedHashMap<>();
        in(StatementState.PUBLISHED)
                .forEach(
                        it ->
                                it.draft()
                                        .guidance()
                                        .forEach(one -> guidance.put(one.guidance(), one)));
        Set<GuidanceId> retired = new HashSet<>();
        statements.stream()
                .filter(it -> it.statement().publicId() != null)
                .forEach(it -> retired.addAll(it.draft().retiresGuidance()));
        guidance.keySet().removeAll(retired);
        return guidance;
    }

    /** Every subject that was found, claimed, promised or covered here, and every channel. */
    public Set<String> subjects() {
        Set<String> subjects = new TreeSet<>();
        impact.findings().entries().forEach(it -> subjects.add(it.subject().value()));
        for (RecordAnswer.WithWords statement : statements) {
            statement.draft().claims().forEach(it -> subjects.add(it.subject().value()));
            statement.draft().commitments().forEach(it -> subjects.add(it.subject().value()));
            statement.draft().covers().forEach(it -> subjects.add(it.value()));
        }
        publicChannels().forEach(it -> subjects.add(it.channel().toString()));
        return subjects;
    }

    /** The values that were found lately, are known or were claimed here. */
    public Set<String> values() {
        Set<String> values = new TreeSet<>();
        impact.findings()
                .entries()
                .forEach(
                        on ->
                                on.findings().stream()
                                        .flatMap(it -> it.forms().stream())
                                        .forEach(it -> values.add(it.value().value())));
        impact.known().forEach(it -> values.add(it.value()));
        statements.forEach(
                it -> it.draft().claims().forEach(claim -> values.add(claim.value().value())));
        return values;
    }

    /** The promises that have fallen due, their words by their ids. */
    Map<String, String> due() {
        Map<String, String> due = new LinkedHashMap<>();
        impact.commitments()
                .due()
                .forEach(it -> due.put(it.commitment().toString(), words(it.words())));
        return due;
    }

    /** Whether a published statement says what is no longer true. */
    boolean isContradicted(StatementId statement) {
        return impact.noLongerTrue().stream().anyMatch(it -> it.statement().equals(statement));
    }

    /** Whether what a published statement claims is no longer true. */
    boolean isContradicted(StatementId statement, Claim claim) {
        return impact.noLongerTrue().stream()
                .anyMatch(
                        it ->
                                it.statement().equals(statement)
                                        && it.subject().equals(claim.subject()));
    }

    /**
     * Whether publishing this would end the promise of an update to customers without a new one.
     */
    boolean endsPromise(RecordAnswer.WithWords it) {
        return impact.nextUpdateBy() != null
                && Deed.UNPUBLISHED.contains(it.statement().state())
                && it.draft().audience() == StatementAudience.CUSTOMERS
                && it.draft().nextUpdateBy() == null;
    }

    /** Published statements that can be corrected: of a corrected one, its correction can. */
    List<RecordAnswer.WithWords> correctable() {
        return in(StatementState.PUBLISHED).stream()
                .filter(it -> it.statement().correctedBy() == null)
                .toList();
    }

    /** A sentence with the ids of statements, promises and guidance told in their words. */
    public String told(String sentence) {
        Map<String, String> names = new HashMap<>();
        for (RecordAnswer.WithWords it : statements) {
            names.put(it.statement().statement().toString(), headline(it));
            it.draft()
                    .commitments()
                    .forEach(one -> names.put(one.commitment().toString(), words(one.words())));
            it.draft()
                    .guidance()
                    .forEach(one -> names.put(one.guidance().toString(), words(one.words())));
        }
        return UUID.matcher(sentence)
                .replaceAll(
                        id ->
                                Matcher.quoteReplacement(
                                        names.containsKey(id.group())
                                                ? "“" + names.get(id.group()) + "”"
                                                : id.group()));
    }
}
