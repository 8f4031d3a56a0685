package org.incidenttimeline.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.incidenttimeline.api.security.GuessesThrottled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** Answers every fault: a problem body for machines, the same words on a page for people. */
@ControllerAdvice
class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String RETRY_SECONDS = "1";

    private final LimitFigures limits;

    ProblemAnswers(LimitFigures limits) {
        this.limits = limits;
    }

    @ExceptionHandler(Throwable.class)
    @Nullable Object answer(
            Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted() || fault instanceof AsyncRequestNotUsableException) {
            return null;
        }
        Problem problem = Faults.of(fault);
        limits.count(fault);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            LOG.error("A request failed", fault);
        } else if (problem.type() == ProblemType.UNAVAILABLE && !(fault instanceof ErrorResponse)) {
            LOG.warn("The store could not answer: {}", fault.toString());
        }
        HttpHeaders headers = new HttpHeaders();
        if (fault instanceof ErrorResponse known) {
            headers.putAll(known.getHeaders());
        }
        if (fault instanceof GuessesThrottled throttled) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(throttled.seconds()));
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.set(
                    HttpHeaders.WWW_AUTHENTICATE,
                    fault instanceof OAuth2AuthenticationException
                            ? "Bearer error=\"invalid_token\""
                            : "Bearer");
        }
        return answer(problem, headers, request, response, request.getRequestURI());
    }

    static Object answer(
            Problem problem,
            HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response,
            String path) {
        if (problem.type() == ProblemType.UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(problem.type().status());
        if (isForPeople(request, path)) {
            headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            Map<String, Object> words = Map.of("type", problem.type(), "detail", problem.detail());
            return new ModelAndView("problem/problem", words, status);
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem.body(path), headers, status);
    }

    private static boolean isForPeople(HttpServletRequest request, String path) {
        String accept = Objects.toString(request.getHeader(HttpHeaders.ACCEPT), "");
        return !path.startsWith("/api/")
                && !path.startsWith("/openapi.json")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (accept.contains("html") || !accept.contains("json"));
    }
}
