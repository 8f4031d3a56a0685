package org.incidenttimeline.api.security;

import java.util.Objects;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password; takes as long for an unknown name as for a wrong password. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final String decoy;

    PasswordCheck(Accounts accounts, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.decoy = Objects.requireNonNull(passwords.encode(Secret.randomText(15)));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = Objects.toString(given.getCredentials(), "");
        StoredAccount person = named(given.getName());
        String encoded = person == null ? null : person.password();
        boolean right =
                password.length() <= LONGEST
                        && passwords.matches(password, encoded == null ? decoy : encoded);
        if (person == null || encoded == null || !right) {
            throw new BadCredentialsException("name or password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id(), person.passwordNumber()),
                null,
                person.account().getAuthorities());
    }

    private @Nullable StoredAccount named(String name) {
        boolean sound = name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        return sound ? accounts.named(ActorKind.PERSON, name) : null;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
