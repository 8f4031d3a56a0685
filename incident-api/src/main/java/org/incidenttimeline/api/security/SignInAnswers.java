package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** What those are told who could not sign in, and what is written down when somebody leaves. */
@Component
class SignInAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SignInAnswers.class);

    private final Refusing refusing;
    private final SignIns signIns;
    private final AuditLog audit;

    SignInAnswers(Refusing refusing, SignIns signIns, AuditLog audit) {
        this.refusing = refusing;
        this.signIns = signIns;
        this.audit = audit;
    }

    /** Name or password were wrong, or there were too many tries. Nothing of it is kept. */
    void wrong(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof GuessesThrottled) {
            refusing.answer(request, response, why);
        } else {
            response.sendRedirect(request.getContextPath() + "/login?error");
        }
    }

    /** A provider's answer let nobody in. */
    void turnedAway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean unknown =
                why instanceof OAuth2AuthenticationException answer
                        && answer.getError().getErrorCode().equals(Subjects.UNKNOWN);
        if (!unknown) {
            LOG.warn("A provider let nobody in: {}", reason(why));
            signIns.failed(null, SignIns.Way.PROVIDER, SignIns.Reason.NOT_CONFIRMED);
        }
        response.sendRedirect(
                request.getContextPath() + (unknown ? "/login?unknown" : "/login?unconfirmed"));
    }

    /** No more than the error's code of what a provider says, which may speak of the person. */
    private static String reason(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException answer
                ? answer.getError().getErrorCode()
                : Objects.toString(why.getMessage(), "");
    }

    /** Somebody signs out. */
    void goodbye(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication known) {
        if (known != null && known.getPrincipal() instanceof Account account) {
            audit.add(Deed.of(Act.SIGNED_OUT).to(account.id()));
        }
    }
}
