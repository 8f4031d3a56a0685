package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What someone had typed at the statement desk when a form was turned away, to be given back.
 *
 * @param signedOut whether the session had ended; else the form was too old
 * @param page where the form is opened again
 */
public record Unsent(boolean signedOut, String page, List<Typed> typed) {

    private static final String ATTRIBUTE = Unsent.class.getName();
    private static final int FIELDS = 300;
    private static final int CHARACTERS = 200_000;
    private static final Pattern DESK =
            Pattern.compile(
                    "(/internal/incidents/[0-9a-f-]{36}/(?:desk|statements/[0-9a-f-]{36}))/[a-z-]+");
    private static final Pattern UNTYPED =
            Pattern.compile(
                    "(?i)_csrf|.*password.*|username|idempotencyKey|contentHash|basedOnHash|statement"
                            + "|confirm|more|rows\\..*|.*\\.was|audience");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The words of one field. */
    public record Typed(String field, String words) {}

    /** What was kept of this request, or null. */
    public static @Nullable Unsent of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Unsent kept ? kept : null;
    }

    /** Keeps what a form of the desk brought, if that is what was turned away. */
    static void keep(HttpServletRequest request, Exception why) {
        boolean stranger = SecurityContextHolder.getContext().getAuthentication() == null;
        boolean signedOut =
                why instanceof AuthenticationException
                        || (why instanceof CsrfException && stranger);
        String path = request.getRequestURI();
        Matcher desk = DESK.matcher(path);
        if (HttpMethod.POST.matches(request.getMethod())
                && (signedOut || why instanceof CsrfException)
                && desk.matches()) {
            boolean form = path.endsWith("/new") || path.endsWith("/revise");
            request.setAttribute(
                    ATTRIBUTE, new Unsent(signedOut, form ? path : desk.group(1), typed(request)));
        }
    }

    private static List<Typed> typed(HttpServletRequest request) {
        List<Typed> typed = new ArrayList<>();
        int room = CHARACTERS;
        try {
            for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
                for (String words : field.getValue()) {
                    int size = field.getKey().length() + words.length();
                    if (isTyped(field.getKey(), words) && size <= room && typed.size() < FIELDS) {
                        typed.add(new Typed(field.getKey(), words));
                        room -= size;
                    }
                }
            }
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
        return typed;
    }

    private static boolean isTyped(String field, String words) {
        return !words.isBlank()
                && !UNTYPED.matcher(field).matches()
                && !ID.matcher(words).matches();
    }
}
