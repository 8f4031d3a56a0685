package org.incidenttimeline.api.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.incidenttimeline.api.engine.IdempotencyKeyReused;
import org.incidenttimeline.api.engine.StaleVersion;
import org.incidenttimeline.api.engine.StoreUnavailable;
import org.incidenttimeline.api.engine.UnknownAggregate;
import org.incidenttimeline.api.security.AccountRefused;
import org.incidenttimeline.api.security.BodyTooLarge;
import org.incidenttimeline.api.security.Full;
import org.incidenttimeline.api.security.GuessesThrottled;
import org.incidenttimeline.api.security.Limit;
import org.incidenttimeline.core.channel.refusal.ChannelCommandRefused;
import org.incidenttimeline.core.incident.refusal.CommandRefused;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Whatever was thrown on the way to an answer, as a problem; the one place that decides. */
public final class Faults {

    /** What is not there, and what is not for you: the same body. */
    static final Problem NOTHING_HERE =
            Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");

    private Faults() {}

    /** The problem that answers what was thrown. */
    public static Problem of(Throwable fault) {
        return switch (fault) {
            case CommandRefused it -> Refusals.of(it.refusal());
            case ChannelCommandRefused it -> CatalogueRefusals.of(it.refusal());
            case AccountRefused it -> AccountRefusals.of(it.refusal());
            case ProblemFound it -> it.problem();
            case InvalidValue it ->
                    Problem.with(ProblemType.INVALID_VALUE, it.field(), it.reason());
            case StaleVersion it ->
                    Problem.of(
                                    ProblemType.STALE_VERSION,
                                    "The version is " + it.currentVersion() + " now.")
                            .and("currentVersion", it.currentVersion());
            case IdempotencyKeyReused _ ->
                    Problem.with(
                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                            "Idempotency-Key",
                            "was used here with another body");
            case UnknownAggregate _ -> NOTHING_HERE;
            case BodyTooLarge it ->
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "A body may have at most " + it.limit() + " bytes.");
            case HttpMessageNotReadableException it -> JsonFaults.of(it);
            case MethodArgumentTypeMismatchException it -> mismatch(it);
            case MissingServletRequestParameterException it ->
                    Problem.with(ProblemType.MISSING_FIELD, it.getParameterName(), "is required");
            case GuessesThrottled it ->
                    Problem.of(
                            ProblemType.TOO_MANY_GUESSES,
                            "Nothing was checked this time. Try again in %d seconds; a right password or token is let in then."
                                    .formatted(it.seconds()));
            case AuthenticationException it -> StoreUnavailable.isBehind(it) ? later() : stranger();
            case CsrfException _ ->
                    Problem.of(
                            ProblemType.FORBIDDEN,
                            "A request with a session needs the token of the form it comes from.");
            case AccessDeniedException _ ->
                    Problem.of(ProblemType.FORBIDDEN, "Your roles do not allow this here.");
            case InvalidParameterException _ ->
                    Problem.of(
                            ProblemType.BAD_REQUEST,
                            "A parameter of the request cannot be decoded.");
            case HttpMediaTypeNotAcceptableException it
                    when !it.getSupportedMediaTypes().isEmpty() ->
                    Problem.of(
                            ProblemType.NOT_ACCEPTABLE,
                            "Ask for %s or */*."
                                    .formatted(MediaType.toString(it.getSupportedMediaTypes())));
            case Full it when it.limit() == Limit.FOLDS ->
                    Problem.of(ProblemType.UNAVAILABLE, "Too many ask about the past at once.");
            case ErrorResponse it -> ofStatus(it.getStatusCode().value());
            default -> StoreUnavailable.isBehind(fault) ? later() : ofStatus(500);
        };
    }

    /** What the framework or the container decided, told in our words. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> stranger();
            case 403 -> Problem.of(ProblemType.FORBIDDEN, "This is not allowed here.");
            case 404 -> NOTHING_HERE;
            case 405 ->
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, "See the Allow header for those.");
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Ask for application/json or */*.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is larger than allowed.");
            case 415 ->
                    Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Send application/json and say so in Content-Type.");
            case 429 ->
                    Problem.of(
                            ProblemType.TOO_MANY_REQUESTS, "Retry-After says when to come back.");
            case 503 -> later();
            default ->
                    status >= 400 && status < 500
                            ? Problem.of(ProblemType.BAD_REQUEST, "The request cannot be read.")
                            : Problem.of(
                                    ProblemType.INTERNAL_ERROR,
                                    "It has been logged under the request's id.");
        };
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException fault) {
        if (fault.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return NOTHING_HERE;
        }
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue it) {
                return Problem.with(ProblemType.INVALID_VALUE, fault.getName(), it.reason());
            }
        }
        return Problem.with(
                ProblemType.INVALID_VALUE, fault.getName(), "has not the form it must have");
    }

    private static Problem stranger() {
        return Problem.of(
                ProblemType.UNAUTHENTICATED,
                "This needs a session or a token that is known and has not expired.");
    }

    private static Problem later() {
        return Problem.of(
                ProblemType.UNAVAILABLE,
                "The store cannot answer now. Send the same request again, with the same"
                        + " Idempotency-Key: it will not be recorded twice.");
    }
}
