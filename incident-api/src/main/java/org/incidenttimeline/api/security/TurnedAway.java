package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.CountedDeeds;
import org.incidenttimeline.api.audit.Deed;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers whom the chains do not let in: 404 where there is no such route, 405 where it takes other
 * methods, else sign-in for pages and a problem body for machines.
 */
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusing refusing;
    private final CountedDeeds audit;

    TurnedAway(Refusing refusing, CountedDeeds audit) {
        this.refusing = refusing;
        this.audit = audit;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean page = !isForMachines(request) && !Routes.methodsOf(request).isEmpty();
        if (page && HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            answer(request, response, why);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        answer(request, response, why);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception why)
            throws IOException {
        List<HttpMethod> methods = Routes.methodsOf(request);
        HttpMethod wanted = HttpMethod.valueOf(request.getMethod());
        Exception reason = why;
        if (methods.isEmpty()) {
            reason = new NoResourceFoundException(wanted, request.getRequestURI(), "");
        } else if (!methods.contains(wanted) && !isHeadOfGet(wanted, methods)) {
            reason =
                    new HttpRequestMethodNotSupportedException(
                            wanted.name(), methods.stream().map(HttpMethod::name).toList());
        } else {
            Unsent.keep(request, why);
            if (why instanceof AccessDeniedException && !(why instanceof CsrfException)) {
                audit.add(
                        Deed.of(Act.ACCESS_DENIED)
                                .withCode("method", wanted.name())
                                .withCode("route", Routes.pathOf(request)));
            }
        }
        refusing.answer(request, response, reason);
    }

    private static boolean isHeadOfGet(HttpMethod wanted, List<HttpMethod> methods) {
        return wanted.equals(HttpMethod.HEAD) && methods.contains(HttpMethod.GET);
    }

    private static boolean isForMachines(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/openapi.json")
                || request.getHeader("Authorization") != null;
    }
}
