package org.incidenttimeline.api.comms;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incidenttimeline.api.problem.Problem;
import org.incidenttimeline.api.problem.ProblemFound;
import org.incidenttimeline.api.problem.ProblemType;
import org.incidenttimeline.core.incident.command.IncidentCommand;
import org.incidenttimeline.core.vocabulary.ContentHash;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.IncidentId;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.ReviewVerdict;
import org.incidenttimeline.core.vocabulary.StatementId;
import org.jspecify.annotations.Nullable;

/** Reads what to do with a statement from the form of a button, as the JSON doors would get it. */
record Deeds(IncidentId incident, StatementId statement, Typed typed, SiteTime time) {

    IncidentCommand of(Deed deed) {
        return switch (deed) {
            case SUBMIT -> new WritingEndpoint.Submission(statement, hash()).on(incident);
            case DISCARD -> {
                requireConfirmed();
                yield new WritingEndpoint.Discarding(statement).on(incident);
            }
            case APPROVE -> new ApprovalEndpoint.Approval(statement, hash()).on(incident);
            case REJECT -> new ApprovalEndpoint.Rejection(statement, reason()).on(incident);
            case PUBLISH -> new ApprovalEndpoint.Publication(statement, hash()).on(incident);
            case SCHEDULE ->
                    new ScheduleEndpoint.Schedule(
                                    statement,
                                    hash(),
                                    Given.required("at", time.read("at", typed.text("at"), "")))
                            .on(incident);
            case CANCEL_SCHEDULE -> new ScheduleEndpoint.Cancellation(statement).on(incident);
            case PUBLISH_URGENTLY -> {
                requireConfirmedWithReason();
                yield new PublishedEndpoint.Urgency(statement, hash(), reason()).on(incident);
            }
            case WITHDRAW -> {
                requireConfirmedWithReason();
                yield new PublishedEndpoint.Withdrawal(statement, reason()).on(incident);
            }
            case REVIEW -> new PublishedEndpoint.Review(statement, verdict(), note()).on(incident);
            case REVISE, CORRECT -> throw new IllegalArgumentException(deed + " has its own form");
        };
    }

    private ContentHash hash() {
        return new ContentHash(typed.text("contentHash"));
    }

    private String reason() {
        return Given.text("reason", typed.text("reason"), Given.REASON);
    }

    private @Nullable String note() {
        return typed.text("note").isBlank() ? null : typed.text("note");
    }

    private ReviewVerdict verdict() {
        return Arrays.stream(ReviewVerdict.values())
                .filter(it -> it.name().equals(typed.text("verdict")))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("verdict", "must be chosen"));
    }

    private void requireConfirmed() {
        if (!typed.has("confirm", "yes")) {
            throw new InvalidValue("confirm", "must be ticked");
        }
    }

    /** Both at once, so that nobody is sent back twice. */
    private void requireConfirmedWithReason() {
        if (!typed.has("confirm", "yes") && typed.text("reason").isBlank()) {
            throw new ProblemFound(
                    new Problem(
                            ProblemType.INVALID_VALUE,
                            "reason must not be blank. confirm must be ticked.",
                            List.of(
                                    new Problem.Blame("reason", "must not be blank"),
                                    new Problem.Blame("confirm", "must be ticked")),
                            Map.of()));
        }
        requireConfirmed();
    }
}
