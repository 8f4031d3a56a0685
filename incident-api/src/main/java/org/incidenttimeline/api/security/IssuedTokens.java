package org.incidenttimeline.api.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens and the rules about them. Joins the caller's transaction. */
@Component
public class IssuedTokens {

    private final Tokens tokens;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    IssuedTokens(Tokens tokens, People people, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A token just made; the only time its secret is seen.
     *
     * @param account the person or service account it belongs to
     */
    public record Issued(UUID id, UUID account, String secret) {}

    /** Every token, without its secret. */
    public List<TokenCard> all() {
        return tokens.all();
    }

    /** A token for a person who is there. */
    public Issued forPerson(UUID person, @Nullable Instant expiresAt) {
        if (people.present(person).kind() != ActorKind.PERSON) {
            throw new InvalidValue("person", "is a service account; name it under service");
        }
        return issue(person, expiresAt);
    }

    /** A token for the service account of this name, which is made when there is none. */
    public Issued forService(
            String service, @Nullable List<Role> roles, @Nullable Instant expiresAt) {
        return issue(people.service(service, roles), expiresAt);
    }

    /** Ends a token at once. */
    @Transactional
    public void remove(UUID id) {
        UUID account = tokens.owner(id);
        if (account == null || !tokens.remove(id)) {
            throw new AccountRefused(new AccountRefusal.UnknownToken());
        }
        audit.add(Deed.of(Act.TOKEN_ENDED).to(account).with("token", id));
    }

    private Issued issue(UUID account, @Nullable Instant expiresAt) {
        Instant until = Given.optionalInstant("expiresAt", expiresAt);
        if (until != null && !until.isAfter(clock.instant())) {
            throw new InvalidValue("expiresAt", "must lie in the future");
        }
        Secret secret = Secret.random();
        UUID id = tokens.add(account, secret, until);
        audit.add(Deed.of(Act.TOKEN_ISSUED).to(account).with("token", id));
        return new Issued(id, account, secret.text());
    }
}
