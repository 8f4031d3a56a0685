package org.incidenttimeline.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.incidenttimeline.api.security.Refusing;
import org.incidenttimeline.api.security.Unsent;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what the container or a filter refused before any door was reached. */
@Controller
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Exception reason = Refusing.reasonOf(request);
        Object answer =
                ProblemAnswers.answer(
                        reason == null
                                ? Faults.ofStatus(status instanceof Integer code ? code : 404)
                                : Faults.of(reason),
                        new HttpHeaders(),
                        request,
                        response,
                        Objects.toString(path, request.getRequestURI()));
        if (answer instanceof ModelAndView page) {
            page.addObject("unsent", Unsent.of(request));
        }
        return answer;
    }
}
