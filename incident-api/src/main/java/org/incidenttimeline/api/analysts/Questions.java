package org.incidenttimeline.api.analysts;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Question} from the parameters of a request. */
@Component
class Questions implements HandlerMethodArgumentResolver {

    private static final Set<String> NAMES =
            Set.of("position", "asOf", "effective", "at", "min-position");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Question.class;
    }

    @Override
    public Question resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        requireKnown(parameter.getExecutable(), request);
        return new Question(
                number(request, "position"),
                instant(request, "asOf"),
                instant(request, "effective"),
                instant(request, "at"),
                number(request, "min-position"));
    }

    /** A misspelt name must not quietly ask about another moment than was meant. */
    private static void requireKnown(Executable door, NativeWebRequest request) {
        Set<String> known = new HashSet<>(NAMES);
        for (Parameter one : door.getParameters()) {
            RequestParam named = one.getAnnotation(RequestParam.class);
            if (named != null) {
                known.add(named.name().isEmpty() ? one.getName() : named.name());
            }
        }
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!known.contains(name)) {
                                throw new InvalidValue(name, "is not a parameter of this view");
                            }
                            if (values.length > 1) {
                                throw new InvalidValue(name, "is given more than once");
                            }
                        });
    }

    private static @Nullable Long number(NativeWebRequest request, String name) {
        String given = request.getParameter(name);
        try {
            return given == null ? null : Long.valueOf(given);
        } catch (NumberFormatException wrong) {
            throw new InvalidValue(name, "must be a whole number");
        }
    }

    private static @Nullable Instant instant(NativeWebRequest request, String name) {
        String given = request.getParameter(name);
        return given == null ? null : instant(name, given);
    }

    static Instant instant(String name, String given) {
        try {
            return Given.instant(name, Instant.parse(given));
        } catch (DateTimeParseException wrong) {
            throw new InvalidValue(name, "must be an instant such as 2025-04-24T12:00:00Z");
        }
    }
}
