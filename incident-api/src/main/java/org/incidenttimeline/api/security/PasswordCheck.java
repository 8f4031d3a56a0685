package org.incidenttimeline.api.security;

import java.util.Objects;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, as often as {@link Guesses} allow; does the same work for an unknown
 * name as for a wrong password.
 */
@Component
class PasswordCheck implements AuthenticationProvider {

    private static final int LONGEST = 200;
    private static final String UNSOUND = "unsound";
    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Places places;
    private final Guesses guesses;
    private final PasswordWork work;
    private final PasswordEncoder passwords;
    private final SignIns signIns;
    private final String decoy;

    PasswordCheck(
            Accounts accounts,
            Places places,
            Guesses guesses,
            PasswordWork work,
            PasswordEncoder passwords,
            SignIns signIns) {
        this.accounts = accounts;
        this.places = places;
        this.guesses = guesses;
        this.work = work;
        this.passwords = passwords;
        this.signIns = signIns;
        this.decoy = Objects.requireNonNull(passwords.encode(Secret.randomText(15)));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String password = Objects.toString(given.getCredentials(), "");
        String name = given.getName();
        boolean sound = name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
        String key = sound ? Accounts.key(ActorKind.PERSON, name) : UNSOUND;
        StoredAccount person = accounts.keyed(key);
        boolean right = isRight(person, key, password);
        if (person == null || !right) {
            throw new BadCredentialsException("name or password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                signIns.succeeded(person, SignIns.Way.PASSWORD),
                null,
                person.account().getAuthorities());
    }

    /** Whether this is the password of a person who is signed in already. */
    boolean isOf(StoredAccount person, String password) {
        String key = Accounts.key(ActorKind.PERSON, Objects.requireNonNull(person.name()));
        return isRight(person, key, password);
    }

    private boolean isRight(@Nullable StoredAccount person, String key, String password) {
        UUID account = person == null ? null : person.id();
        boolean right;
        try {
            right = isRight(account == null ? NOBODY : account, person, key, password);
        } catch (GuessesThrottled throttled) {
            signIns.throttled(account);
            throw throttled;
        }
        if (!right) {
            signIns.failed(account, SignIns.Way.PASSWORD, SignIns.Reason.NAME_OR_PASSWORD);
        }
        return right;
    }

    private boolean isRight(
            UUID account, @Nullable StoredAccount person, String key, String password) {
        String address = ClientAddress.now();
        Runnable giveBack = guesses.take(key, address, () -> places.hasLately(account, address));
        String encoded = person == null ? null : person.password();
        boolean matches;
        try {
            boolean lately = places.hasLately(account, address);
            matches =
                    password.length() <= LONGEST
                            && work.matches(password, encoded == null ? decoy : encoded, lately);
        } catch (GuessesThrottled busy) {
            giveBack.run();
            throw busy;
        }
        if (!matches || encoded == null) {
            return false;
        }
        giveBack.run();
        if (passwords.upgradeEncoding(encoded)) {
            accounts.reencode(account, encoded, Objects.requireNonNull(passwords.encode(password)));
        }
        return true;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
