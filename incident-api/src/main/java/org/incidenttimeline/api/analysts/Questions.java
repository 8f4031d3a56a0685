package org.incidenttimeline.api.analysts;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a {@link Question} from the parameters of a request. */
@Component
class Questions implements HandlerMethodArgumentResolver {

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
        return new Question(
                number(request, "position"),
                instant(request, "asOf"),
                instant(request, "effective"),
                instant(request, "at"),
                number(request, "min-position"));
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
            return Instant.parse(given);
        } catch (DateTimeParseException wrong) {
            throw new InvalidValue(name, "must be an instant such as 2025-04-24T12:00:00Z");
        }
    }
}
