package org.incidenttimeline.api.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a JSON body was not taken, naming the field; never repeats what was sent as a value. */
final class JsonFaults {

    private static final int LONGEST_NAME = 64;

    private JsonFaults() {}

    static Problem of(HttpMessageNotReadableException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue it) {
                return invalid(it, fault.getCause());
            }
        }
        return switch (fault.getCause()) {
            case StreamConstraintsException _ ->
                    malformed(
                            "The body goes beyond the limits: it nests too deep, or a number or a"
                                    + " name is too long.");
            case InputCoercionException it when !it.getPath().isEmpty() ->
                    Problem.with(ProblemType.INVALID_VALUE, path(it), "is too large a number");
            case StreamReadException it -> malformed("The body is not JSON" + where(it) + ".");
            case UnrecognizedPropertyException it ->
                    Problem.with(ProblemType.UNKNOWN_FIELD, path(it), "is not known here");
            case InvalidNullException it ->
                    Problem.with(ProblemType.MISSING_FIELD, path(it), "must not be null");
            case MismatchedInputException it -> mismatch(it);
            case DatabindException it when !it.getPath().isEmpty() ->
                    Problem.with(ProblemType.INVALID_VALUE, path(it), "cannot be read");
            case null -> malformed("A body is required.");
            default -> malformed("The body cannot be read.");
        };
    }

    private static Problem invalid(InvalidValue cause, @Nullable Throwable around) {
        String path = around instanceof JacksonException it ? path(it) : "";
        boolean nearer = path.isEmpty() || cause.field().startsWith(path + ".");
        return Problem.with(
                ProblemType.INVALID_VALUE, nearer ? cause.field() : path, cause.reason());
    }

    private static Problem mismatch(MismatchedInputException fault) {
        String path = path(fault);
        if (path.isEmpty()) {
            return malformed("The body must be a JSON object.");
        }
        return fault.getOriginalMessage().startsWith("Missing required")
                ? Problem.with(ProblemType.MISSING_FIELD, path, "is required")
                : Problem.with(ProblemType.INVALID_VALUE, path, wanted(fault.getTargetType()));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Instant.class) {
            return "must be an instant in text, such as 2025-04-22T08:00:00.000Z";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (type == int.class || type == Integer.class) {
            return "must be a whole number";
        }
        if (type == BigDecimal.class) {
            return "must be a decimal number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type == String.class ? "must be text" : "has the wrong type";
    }

    private static String path(JacksonException fault) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : fault.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(name));
            }
        }
        return path.toString();
    }

    private static String shown(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return cut.replaceAll("[^\\p{L}\\p{N}_:.@$-]", "?");
    }

    private static String where(JacksonException fault) {
        return fault.getLocation() == null || fault.getLocation().getLineNr() < 1
                ? ""
                : " at line "
                        + fault.getLocation().getLineNr()
                        + ", column "
                        + fault.getLocation().getColumnNr();
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemType.MALFORMED_JSON, detail);
    }
}
