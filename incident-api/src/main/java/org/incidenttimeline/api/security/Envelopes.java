package org.incidenttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.engine.RequestKey;
import org.incidenttimeline.core.vocabulary.Actor;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/**
 * Makes the {@link Envelope} of a command from the request: who, and its two headers. A page's form
 * cannot send headers; it brings its key in a hidden field.
 */
final class Envelopes implements HandlerMethodArgumentResolver {

    private static final String IF_MATCH = "If-Match";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String KEY_FIELD = "idempotencyKey";
    private static final String CSRF_FIELD = "_csrf";
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    /** Bodies sent there may hold a password or a name; what is kept of them must not tell it. */
    private static final Set<String> WITH_SECRETS = Set.of("/api/v1/people", "/api/v1/tokens");

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Envelope.class);
    }

    @Override
    public Envelope resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binding) {
        return of(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
    }

    static Envelope of(HttpServletRequest request) {
        Account account = account();
        String requestId = Objects.toString(request.getAttribute(RequestIds.ATTRIBUTE), "");
        return new Envelope(
                new Actor(account.getName(), account.kind(), account.roles(), requestId),
                expectedVersion(headers(request, IF_MATCH)),
                key(account, request));
    }

    private static Account account() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Account account) {
            return account;
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    private static @Nullable Long expectedVersion(List<String> given) {
        if (given.isEmpty() || given.equals(List.of("*"))) {
            return null;
        }
        Matcher version = VERSION.matcher(given.size() == 1 ? given.getFirst() : "");
        if (!version.matches()) {
            throw new InvalidValue(IF_MATCH, "must be one version in quotes, such as \"12\"");
        }
        return Long.valueOf(version.group(1));
    }

    private static @Nullable RequestKey key(Account account, HttpServletRequest request) {
        ReadRequest read = WebUtils.getNativeRequest(request, ReadRequest.class);
        List<String> inHeader = headers(request, IDEMPOTENCY_KEY);
        boolean isForm = inHeader.isEmpty() && read == null;
        List<String> given = isForm ? field(request) : inHeader;
        if (given.isEmpty()) {
            return null;
        }
        String key = given.size() == 1 ? given.getFirst() : "";
        if (!KEY.matcher(key).matches()) {
            throw new InvalidValue(
                    isForm ? KEY_FIELD : IDEMPOTENCY_KEY,
                    "must be one key of 1 to 255 printable ASCII characters");
        }
        String path = request.getRequestURI();
        return new RequestKey(account.getName(), path, key, hash(request, read, path + key));
    }

    private static String hash(
            HttpServletRequest request, @Nullable ReadRequest read, String salt) {
        if (read == null) {
            return fieldsHash(request);
        }
        return WITH_SECRETS.contains(request.getRequestURI())
                ? read.slowBodyHash(salt)
                : read.bodyHash();
    }

    private static List<String> field(HttpServletRequest request) {
        String[] given = request.getParameterValues(KEY_FIELD);
        return given == null ? List.of() : List.of(given);
    }

    /** Over what a person sent; the token against forgery differs each time a form is drawn. */
    private static String fieldsHash(HttpServletRequest request) {
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(request.getParameterMap())
                .forEach(
                        (name, values) -> {
                            if (!name.equals(CSRF_FIELD)) {
                                fields.append(name.length()).append(':').append(name);
                                for (String value : values) {
                                    fields.append(value.length()).append(';').append(value);
                                }
                            }
                        });
        return Sha256.hex(fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream().map(String::strip).toList();
    }
}
