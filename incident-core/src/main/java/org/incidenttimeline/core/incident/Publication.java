package org.incidenttimeline.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.incidenttimeline.core.incident.event.ClaimMade;
import org.incidenttimeline.core.incident.event.CommitmentMade;
import org.incidenttimeline.core.incident.event.GuidanceIssued;
import org.incidenttimeline.core.incident.event.GuidanceRetired;
import org.incidenttimeline.core.incident.event.IncidentEvent;
import org.incidenttimeline.core.incident.event.NextUpdateEnded;
import org.incidenttimeline.core.incident.event.NextUpdatePromised;
import org.incidenttimeline.core.incident.refusal.CommitmentIdTaken;
import org.incidenttimeline.core.incident.refusal.GuidanceCrossesAudiences;
import org.incidenttimeline.core.incident.refusal.GuidanceIdTaken;
import org.incidenttimeline.core.incident.refusal.GuidanceNamesInternalChannel;
import org.incidenttimeline.core.incident.refusal.GuidanceNotInForce;
import org.incidenttimeline.core.incident.refusal.NextUpdatePassed;
import org.incidenttimeline.core.incident.refusal.Refusal;
import org.incidenttimeline.core.incident.refusal.UnknownChannel;
import org.incidenttimeline.core.vocabulary.ChannelAudience;
import org.incidenttimeline.core.vocabulary.ChannelId;
import org.incidenttimeline.core.vocabulary.Claim;
import org.incidenttimeline.core.vocabulary.Commitment;
import org.incidenttimeline.core.vocabulary.Draft;
import org.incidenttimeline.core.vocabulary.GuidanceId;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.NextUpdateEnding;
import org.incidenttimeline.core.vocabulary.StatementAudience;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.incidenttimeline.core.vocabulary.Subject;
import org.incidenttimeline.core.vocabulary.Value;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of publishing a draft now, and what publishing it leaves in the record.
 */
record Publication(
        IncidentId incident,
        StatementId statement,
        Draft draft,
        Promises promises,
        Findings findings,
        Channels channels,
        Instant now) {

    /** Why publishing would be refused now; empty when it would not. */
    List<Refusal> obstacles(Catalogue catalogue) {
        List<Refusal> obstacles = new ArrayList<>();
        Instant next = draft.nextUpdateBy();
        if (next != null && !next.isAfter(now)) {
            obstacles.add(new NextUpdatePassed(next, now));
        }
        for (Commitment made : draft.commitments()) {
            if (promises.commitments().contains(made.commitment())) {
                obstacles.add(new CommitmentIdTaken(made.commitment()));
            }
        }
        draft.guidance()
                .forEach(
                        it ->
                                obstaclesOfGuidance(
                                        it.guidance(), it.channels(), catalogue, obstacles));
        for (GuidanceId retired : draft.retiresGuidance()) {
            StatementAudience audience = promises.guidanceInForce().get(retired);
            if (audience == null) {
                obstacles.add(new GuidanceNotInForce(retired));
            } else if (isPublic(audience) != isPublic(draft.audience())) {
                obstacles.add(new GuidanceCrossesAudiences(retired));
            }
        }
        return obstacles;
    }

    private void obstaclesOfGuidance(
            GuidanceId guidance,
            List<ChannelId> named,
            Catalogue catalogue,
            List<Refusal> obstacles) {
        if (promises.guidanceIssued().contains(guidance)) {
            obstacles.add(new GuidanceIdTaken(guidance));
        }
        for (ChannelId channel : named) {
            Catalogue.Listing listing = catalogue.find(channel);
            if (listing == null) {
                obstacles.add(new UnknownChannel(channel));
            } else if (listing.audience() == ChannelAudience.INTERNAL
                    && isPublic(draft.audience())) {
                obstacles.add(new GuidanceNamesInternalChannel(channel));
            }
        }
    }

    private static boolean isPublic(StatementAudience audience) {
        return audience != StatementAudience.COLLEAGUES;
    }

    /** The subjects the statement speaks about: those it covers and those of its claims. */
    List<Subject> covers() {
        TreeSet<Subject> subjects = new TreeSet<>(draft.covers());
        draft.claims().forEach(claim -> subjects.add(claim.subject()));
        return List.copyOf(subjects);
    }

    /** What is recorded beside the publication itself, in order. */
    List<IncidentEvent> consequences() {
        List<IncidentEvent> facts = new ArrayList<>();
        for (Claim claim : draft.claims()) {
            facts.add(new ClaimMade(incident, statement, claim.subject(), claim.value(), now));
        }
        for (Commitment made : draft.commitments()) {
            facts.add(
                    new CommitmentMade(
                            incident,
                            statement,
                            made.commitment(),
                            made.words(),
                            made.subject(),
                            baseline(made.subject()),
                            now));
        }
        for (GuidanceId retired : draft.retiresGuidance()) {
            facts.add(new GuidanceRetired(incident, statement, retired, draft.audience(), now));
        }
        draft.guidance()
                .forEach(
                        it ->
                                facts.add(
                                        new GuidanceIssued(
                                                incident,
                                                statement,
                                                it.guidance(),
                                                draft.audience(),
                                                it.words(),
                                                it.channels(),
                                                now)));
        if (draft.audience() == StatementAudience.CUSTOMERS) {
            nextUpdate(facts);
        }
        return facts;
    }

    private void nextUpdate(List<IncidentEvent> facts) {
        Promises.NextUpdate before = promises.nextUpdate();
        Instant next = draft.nextUpdateBy();
        if (before != null) {
            NextUpdateEnding inTime =
                    next == null ? NextUpdateEnding.CLEARED : NextUpdateEnding.KEPT;
            facts.add(
                    new NextUpdateEnded(
                            incident,
                            before.statement(),
                            before.dueAt(),
                            now.isAfter(before.dueAt()) ? NextUpdateEnding.MISSED : inTime,
                            now));
        }
        if (next != null) {
            facts.add(new NextUpdatePromised(incident, statement, next, now));
        }
    }

    /** What is known of the subject, or else what this statement claims of it. */
    private @Nullable Value baseline(Subject subject) {
        ChannelId channel = subject.channel();
        if (channel != null) {
            return new Value(channels.state(channel).name());
        }
        Value known = findings.known(subject);
        return known != null
                ? known
                : draft.claims().stream()
                        .filter(claim -> claim.subject().equals(subject))
                        .map(Claim::value)
                        .findFirst()
                        .orElse(null);
    }
}
