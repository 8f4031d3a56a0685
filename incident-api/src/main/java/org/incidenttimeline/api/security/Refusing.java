package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Lets filters answer a fault exactly as the doors do. */
@Component
public class Refusing {

    private static final String REASON = Refusing.class.getName();

    private final HandlerExceptionResolver problems;

    Refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Why a filter refused this request, when the door of errors is to say so on a page. */
    public static @Nullable Exception reasonOf(HttpServletRequest request) {
        return request.getAttribute(REASON) instanceof Exception reason ? reason : null;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        ModelAndView answer = problems.resolveException(request, response, null, why);
        if (answer == null) {
            throw new IOException(why);
        }
        HttpStatusCode status = answer.getStatus();
        if (status != null) {
            // A page: nobody renders it out here, so the container asks the door of errors.
            request.setAttribute(REASON, why);
            response.sendError(status.value());
        }
    }
}
