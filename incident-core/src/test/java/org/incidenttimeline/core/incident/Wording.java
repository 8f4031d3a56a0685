package org.incidenttimeline.core.incident;

import static org.incidenttimeline.core.incident.IncidentStory.EN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.core.vocabulary.*;
import org.jspecify.annotations.Nullable;

/** A draft said piece by piece. */
public final class Wording {

    private final String headline;
    private StatementAudience audience = StatementAudience.CUSTOMERS;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Guidance> guidance = new ArrayList<>();
    private final List<CommitmentId> keeps = new ArrayList<>();
    private final List<Subject> covers = new ArrayList<>();
    private final List<StatementId> corrects = new ArrayList<>();
    private @Nullable Instant nextUpdateBy;

    private Wording(String headline) {
        this.headline = headline;
    }

    public static Wording saying(String headline) {
        return new Wording(headline);
    }

    public Wording to(StatementAudience readers) {
        audience = readers;
        return this;
    }

    public Wording claiming(Subject subject, Value value) {
        claims.add(new Claim(subject, value));
        return this;
    }

    public Wording promisingToTell(CommitmentId commitment, Subject subject) {
        commitments.add(
                new Commitment(commitment, Map.of(EN, "If that changes we will say so."), subject));
        return this;
    }

    public Wording advising(GuidanceId id) {
        guidance.add(new Guidance(id, Map.of(EN, "Shop in stores."), List.of()));
        return this;
    }

    public Wording keeping(CommitmentId commitment) {
        keeps.add(commitment);
        return this;
    }

    public Wording covering(Subject subject) {
        covers.add(subject);
        return this;
    }

    public Wording correcting(StatementId... statements) {
        corrects.addAll(List.of(statements));
        return this;
    }

    public Wording nextBy(Instant instant) {
        nextUpdateBy = instant;
        return this;
    }

    public Draft draft() {
        return new Draft(
                null,
                Map.of(EN, new StatementText(headline, "Words.")),
                Map.of(),
                audience,
                claims,
                commitments,
                guidance,
                List.of(),
                keeps,
                covers,
                nextUpdateBy,
                corrects,
                corrects.isEmpty() ? null : Map.of(EN, "We know more now."));
    }
}
