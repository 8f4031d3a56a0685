package org.incidenttimeline.api.admin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.incidenttimeline.api.engine.Answer;
import org.incidenttimeline.api.engine.Envelope;
import org.incidenttimeline.api.problem.Answers;
import org.incidenttimeline.api.security.IssuedTokens;
import org.incidenttimeline.api.security.TokenCard;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bearer tokens of people and of service accounts. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensEndpoint {

    private final IssuedTokens tokens;
    private final Answers answers;

    TokensEndpoint(IssuedTokens tokens, Answers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    /**
     * A token wished for.
     *
     * @param person whose it is, for kind PERSON
     * @param service the service account's name, for kind SERVICE; made when there is none
     * @param roles of a service account that is made
     */
    record NewToken(
            ActorKind kind,
            @Nullable UUID person,
            @Nullable String service,
            @Nullable List<Role> roles,
            @Nullable Instant expiresAt) {

        IssuedTokens.Issued issueFrom(IssuedTokens tokens) {
            return switch (kind) {
                case PERSON -> {
                    refuse("service", service);
                    refuse("roles", roles);
                    yield tokens.forPerson(Given.required("person", person), expiresAt);
                }
                case SERVICE -> {
                    refuse("person", person);
                    yield tokens.forService(Given.required("service", service), roles, expiresAt);
                }
            };
        }

        private void refuse(String field, @Nullable Object given) {
            if (given != null) {
                throw new InvalidValue(field, "is not for a token of the kind " + kind);
            }
        }
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> issue(@RequestBody NewToken form, Envelope envelope) {
        AtomicReference<String> secret = new AtomicReference<>();
        ResponseEntity<Map<String, Object>> kept =
                answers.once(
                        envelope,
                        () -> {
                            IssuedTokens.Issued issued = form.issueFrom(tokens);
                            secret.set(issued.secret());
                            return new Answer(
                                    201,
                                    Map.of(
                                            "id",
                                            issued.id().toString(),
                                            "account",
                                            issued.account().toString()),
                                    null,
                                    null);
                        });
        // Added only here, to the answer of the request that made it: the kept one has none.
        Map<String, Object> body = new LinkedHashMap<>(kept.getBody());
        if (secret.get() != null) {
            body.put("secret", secret.get());
        }
        return ResponseEntity.status(kept.getStatusCode()).body(body);
    }

    @GetMapping
    Map<String, List<TokenCard>> all() {
        return Map.of("tokens", tokens.all());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        tokens.remove(id);
        return ResponseEntity.noContent().build();
    }
}
