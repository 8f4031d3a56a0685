package org.incidenttimeline.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a door knows of a request besides its words. */
class EnvelopesTest {

    private static final Account RESPONDER =
            new Account(UUID.randomUUID(), ActorKind.PERSON, Set.of(Role.RESPONDER));

    private final MockHttpServletRequest request =
            new MockHttpServletRequest("POST", "/api/v1/incidents");

    @BeforeEach
    void signIn() {
        request.setAttribute(RequestIds.ATTRIBUTE, "request-1");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                RESPONDER, null, RESPONDER.getAuthorities()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void carriesWhoActsAndNothingElseByDefault() {
        Envelope envelope = Envelopes.of(request);

        assertThat(envelope.actor().id()).isEqualTo(RESPONDER.id().toString());
        assertThat(envelope.actor().roles()).containsExactly(Role.RESPONDER);
        assertThat(envelope.actor().requestId()).isEqualTo("request-1");
        assertThat(envelope.expectedVersion()).isNull();
        assertThat(envelope.key()).isNull();
    }

    @Test
    void readsTheExpectedVersion() {
        request.addHeader("If-Match", "\"12\"");

        assertThat(Envelopes.of(request).expectedVersion()).isEqualTo(12);
    }

    @Test
    void expectsNothingWhenAnyVersionWillDo() {
        request.addHeader("If-Match", "*");

        assertThat(Envelopes.of(request).expectedVersion()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "W/\"12\"",
                "\"12\", \"13\"",
                "\"\"",
                "\"-1\"",
                "\"1e3\"",
                "\"01\"",
                "",
                "\"99999999999999999999\""
            })
    void refusesAVersionInAnyOtherForm(String header) {
        request.addHeader("If-Match", header);

        assertThatThrownBy(() -> Envelopes.of(request))
                .isInstanceOfSatisfying(
                        InvalidValue.class, it -> assertThat(it.field()).isEqualTo("If-Match"));
    }

    @Test
    void keysARequestByPersonPathAndBody() {
        request.addHeader("Idempotency-Key", "k".repeat(255));
        ReadRequest read = new ReadRequest(request, "{}".getBytes(StandardCharsets.UTF_8));

        var key = Objects.requireNonNull(Envelopes.of(read).key());

        assertThat(key.person()).isEqualTo(RESPONDER.id().toString());
        assertThat(key.path()).isEqualTo("/api/v1/incidents");
        assertThat(key.bodyHash())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "caf\u00e9"})
    void refusesAnUnsoundKey(String header) {
        request.addHeader("Idempotency-Key", header);

        assertThatThrownBy(() -> Envelopes.of(request))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        it -> assertThat(it.field()).isEqualTo("Idempotency-Key"));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        request.addHeader("Idempotency-Key", "k".repeat(256));

        assertThatThrownBy(() -> Envelopes.of(request)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void knowsNobodyWithoutASignIn() {
        SecurityContextHolder.clearContext();

        assertThatThrownBy(() -> Envelopes.of(request))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
