package org.incidenttimeline.api.problem;

import java.util.Locale;

/** Every kind of problem that an answer can name; the slug of each is stable. */
public enum ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    MALFORMED_JSON(400, "The body is not the JSON that is expected here"),
    UNKNOWN_FIELD(400, "A field is not known here"),
    MISSING_FIELD(400, "A required field is missing"),
    INVALID_VALUE(400, "A value cannot be accepted"),
    OCCURRED_AHEAD(400, "The time given lies in the future"),
    OCCURRED_TOO_EARLY(400, "The time given lies too long before the incident began"),
    BEGAN_AHEAD(400, "An incident cannot begin in the future"),
    DEFAULT_LANGUAGE_MISSING(400, "Public words need at least the default language"),
    LANGUAGE_NOT_OFFERED(400, "The language is not one of this site"),
    TRIGGERED_AHEAD(400, "A clock cannot be triggered in the future"),
    NOTIFIED_AHEAD(400, "A notification cannot be made in the future"),
    NOTIFIED_BEFORE_TRIGGER(400, "A notification cannot be made before its clock was triggered"),
    UNAUTHENTICATED(401, "Sign in, or send a valid token"),
    FORBIDDEN(403, "Your roles do not allow this"),
    PERSON_REQUIRED(403, "Only a person may approve or publish"),
    NOT_FOUND(404, "There is nothing here"),
    UNKNOWN_CHANNEL(404, "The catalogue has no such channel"),
    UNKNOWN_ENTRY(404, "The incident has no such entry"),
    UNKNOWN_FINDING(404, "The incident has no such finding"),
    UNKNOWN_STATEMENT(404, "The incident has no such statement"),
    UNKNOWN_INCIDENT_NAMED(404, "The incident named does not exist"),
    UNKNOWN_REGIME(404, "No regime of this name is known"),
    UNKNOWN_CLOCK(404, "The incident has no such clock"),
    UNKNOWN_STEP(404, "The regime has no such step"),
    METHOD_NOT_ALLOWED(405, "This method is not taken here"),
    NOT_ACCEPTABLE(406, "The form asked for is not offered"),
    INCIDENT_ID_TAKEN(409, "An incident of this id exists already"),
    SEVERITY_UNCHANGED(409, "The incident has this severity already"),
    PHASE_UNCHANGED(409, "The incident is in this phase already"),
    INCIDENT_IS_RESOLVED(409, "The incident is resolved"),
    INCIDENT_NOT_RESOLVED(409, "The incident is not resolved"),
    CHANNELS_STILL_DOWN(409, "Channels are still down"),
    ACCEPTED_CHANNEL_OPERATING(409, "A channel accepted as down is operating"),
    COMMITMENT_NOT_DUE(409, "The commitment is not due"),
    ENTRY_ALREADY_STRUCK(409, "The entry has been struck already"),
    STATEMENT_ENTRIES_STAND(409, "Entries about statements cannot be struck"),
    CHANNEL_IS_RETIRED(409, "The channel has left the catalogue"),
    CHANNEL_ALREADY_PAUSED(409, "The channel is paused already"),
    CHANNEL_ALREADY_DEGRADED(409, "The channel is degraded already, with the same note"),
    CHANNEL_ALREADY_UNAVAILABLE(409, "The channel is unavailable already"),
    CHANNEL_ALREADY_OPERATING(409, "The channel is operating already"),
    CHANNEL_NOT_OPERATING(409, "The channel is not operating"),
    OCCURRED_BEFORE_LATEST_CHANGE(409, "The channel has changed after the time given"),
    FINDING_ID_TAKEN(409, "A finding of this id exists already"),
    FINDING_UNCHANGED(409, "The finding says exactly this already"),
    COMMENTARY_ID_TAKEN(409, "A commentary of this id exists already"),
    PARTY_ALREADY_ENGAGED(409, "The party is engaged already"),
    ASSESSMENT_ID_TAKEN(409, "An assessment of this id exists already"),
    STATEMENT_ID_TAKEN(409, "A statement of this id exists already"),
    STATEMENT_NOT_READY(409, "The statement is in a state in which this cannot be done"),
    HASH_STALE(409, "The statement has another content now"),
    APPROVER_WROTE_STATEMENT(409, "Who wrote a statement cannot approve it"),
    ALREADY_APPROVED(409, "You have approved this form already"),
    NEXT_UPDATE_PASSED(409, "The promised time of the next update has passed"),
    GUIDANCE_NAMES_INTERNAL_CHANNEL(409, "Public guidance cannot name an internal channel"),
    GUIDANCE_ID_TAKEN(409, "Guidance of this id was issued already"),
    COMMITMENT_ID_TAKEN(409, "A commitment of this id was made already"),
    GUIDANCE_NOT_IN_FORCE(409, "The guidance to be retired is not in force"),
    GUIDANCE_CROSSES_AUDIENCES(
            409, "Guidance for colleagues and for the public cannot retire each other"),
    COMMITMENTS_STILL_DUE(409, "Commitments are due"),
    COMMITMENT_CROSSES_AUDIENCES(409, "A promise to colleagues and one to the public keep apart"),
    CLAIM_CONTRADICTS_KNOWLEDGE(409, "A claim contradicts what is known"),
    CONTRADICTED_CLAIM_NOT_CORRECTED(
            409, "A published claim that is no longer true must be corrected"),
    STATEMENT_ALREADY_CORRECTED(409, "The statement has been corrected already"),
    CORRECTED_STATEMENT_NOT_PUBLISHED(409, "A statement to be corrected is not public"),
    CORRECTION_CROSSES_AUDIENCES(
            409, "Statements to colleagues and to the public cannot correct each other"),
    REVIEWS_OPEN(409, "Urgent publications have not been reviewed"),
    REVIEW_NOT_DEMANDED(409, "No review of this statement is open"),
    REVIEWER_PUBLISHED(409, "Who published urgently cannot review it"),
    SCHEDULED_IN_THE_PAST(409, "The time set for publication has passed"),
    SCHEDULE_NOT_DUE(409, "The time set for publication has not come"),
    CLOCK_ID_TAKEN(409, "A clock of this id exists already"),
    CLOCK_IS_CLOSED(409, "The clock was closed"),
    STEP_ALREADY_NOTIFIED(409, "The step was notified already"),
    CHANNEL_ID_TAKEN(409, "Another channel of this id is in the catalogue"),
    NAME_TAKEN(409, "The name is taken"),
    EXTERNAL_ID_TAKEN(409, "Someone else signs in as this subject"),
    ADMIN_HOLDS_COMMS_ROLE(409, "An administrator cannot hold a comms role"),
    LAST_ADMINISTRATOR(409, "There must be an administrator"),
    SERVICE_HAS_OTHER_ROLES(409, "The service account has other roles"),
    STILL_PARKED(409, "The sequence is parked still"),
    BACKUPS_NOT_SET_UP(409, "Backups are not made here"),
    BACKUP_RUNNING(409, "A backup is being made already"),
    STALE_VERSION(412, "The incident has changed since you read it"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not taken here"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another body"),
    TOO_MANY_REQUESTS(429, "Too much was asked for at once"),
    TOO_MANY_GUESSES(429, "There were too many tries to get in"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    BACKUP_FAILED(503, "The backup could not be made"),
    UNAVAILABLE(503, "Not available for the moment");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What happened, the same in every answer of this kind. */
    public String title() {
        return title;
    }

    /** The last part of its address. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its address on this site, the {@code type} of a problem body. */
    public String address() {
        return "/problems/" + slug();
    }

    /** What a reader can do about it. */
    public String advice() {
        return switch (status) {
            case 400, 413, 415, 405, 406 ->
                    "Change the request as the answer says and send it again. Nothing was stored.";
            case 401 -> "Sign in, or send a token that is known and has not expired.";
            case 403 -> "Ask an administrator for the role, or ask someone who holds it.";
            case 404 -> "Check the address and the ids. What you may not see is not there for you.";
            case 409 -> "A rule of the record refused it. Nothing was stored.";
            case 412 -> "Read it again and decide anew. Nothing was stored.";
            case 422 -> "Use a new key for a new request. Nothing was stored.";
            case 429, 503 -> "Send the same request again after the time in Retry-After.";
            default -> "It has been logged under the request id in the answer's X-Request-Id.";
        };
    }
}
