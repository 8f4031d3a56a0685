package org.incidenttimeline.api.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People and service accounts and the rules about them. Joins the caller's transaction; refuses
 * with {@link AccountRefused} and {@link InvalidValue}.
 */
@Component
public class People {

    private static final int SHORTEST_PASSWORD = 8;

    /** bcrypt looks no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Set<Role> COMMS = Set.of(Role.COMMS_AUTHOR, Role.COMMS_APPROVER);

    private final Accounts accounts;
    private final Tokens tokens;
    private final PasswordEncoder passwords;

    People(Accounts accounts, Tokens tokens, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    /** Everyone who was not erased. */
    public List<PersonCard> all() {
        return accounts.all().stream().map(StoredAccount::card).toList();
    }

    /** One person or service account, erased ones included. */
    public PersonCard find(UUID person) {
        return existing(person).card();
    }

    /** What a person may do now; nothing when there is no such person or they were erased. */
    public Set<Role> rolesNow(String person) {
        StoredAccount found = accounts.find(Given.uuid("person", person));
        return found == null || found.erased() || found.kind() != ActorKind.PERSON
                ? Set.of()
                : found.roles();
    }

    /** Adds a person; without a password they act by tokens only. */
    public UUID add(String name, List<Role> roles, @Nullable String password) {
        StoredAccount person =
                new StoredAccount(
                        UUID.randomUUID(),
                        ActorKind.PERSON,
                        Given.line("name", name, Given.NAME),
                        checked(roles),
                        password == null ? null : encoded(password),
                        0,
                        false);
        keep(() -> accounts.add(person));
        return person.id();
    }

    /** The service account of this name, made when there is none; roles may be left out then. */
    UUID service(String name, @Nullable List<Role> roles) {
        String line = Given.line("service", name, Given.NAME);
        StoredAccount known = accounts.named(ActorKind.SERVICE, line);
        if (known != null) {
            if (roles != null && !known.roles().equals(Set.copyOf(roles))) {
                throw new AccountRefused(new AccountRefusal.ServiceHasOtherRoles());
            }
            return known.id();
        }
        StoredAccount service =
                new StoredAccount(
                        UUID.randomUUID(),
                        ActorKind.SERVICE,
                        line,
                        checked(Given.required("roles", roles)),
                        null,
                        0,
                        false);
        keep(() -> accounts.add(service));
        return service.id();
    }

    /** Changes what is given; absent parts stay. Takes effect with the next request. */
    @Transactional
    public PersonCard change(
            UUID person,
            @Nullable String name,
            @Nullable List<Role> roles,
            @Nullable String password) {
        List<UUID> administrators = accounts.lockAdministrators();
        StoredAccount now = present(person);
        if (password != null && now.kind() == ActorKind.SERVICE) {
            throw new InvalidValue("password", "is for people; a service account has tokens only");
        }
        StoredAccount changed =
                new StoredAccount(
                        now.id(),
                        now.kind(),
                        name == null ? now.name() : Given.line("name", name, Given.NAME),
                        roles == null ? now.roles() : checked(roles),
                        password == null ? now.password() : encoded(password),
                        password == null ? now.passwordNumber() : now.passwordNumber() + 1,
                        false);
        if (!changed.roles().contains(Role.ADMIN)) {
            requireAnotherBeside(person, administrators);
        }
        keep(() -> accounts.replace(changed));
        return changed.card();
    }

    /** Erases the name, the password and the tokens; keeps the id, which events name. */
    @Transactional
    public void erase(UUID person) {
        List<UUID> administrators = accounts.lockAdministrators();
        StoredAccount now = present(person);
        requireAnotherBeside(person, administrators);
        tokens.removeAllOf(person);
        accounts.replace(
                new StoredAccount(
                        now.id(),
                        now.kind(),
                        null,
                        Set.of(),
                        null,
                        now.passwordNumber() + 1,
                        true));
    }

    /** The person or service account, unless there is none or it was erased. */
    StoredAccount present(UUID person) {
        StoredAccount found = existing(person);
        if (found.erased()) {
            throw new AccountRefused(new AccountRefusal.UnknownPerson());
        }
        return found;
    }

    private StoredAccount existing(UUID person) {
        StoredAccount found = accounts.find(person);
        if (found == null) {
            throw new AccountRefused(new AccountRefusal.UnknownPerson());
        }
        return found;
    }

    private static void requireAnotherBeside(UUID person, List<UUID> administrators) {
        if (administrators.equals(List.of(person))) {
            throw new AccountRefused(new AccountRefusal.LastAdministrator());
        }
    }

    private static Set<Role> checked(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "must name at least one role");
        }
        Set<Role> held = Set.copyOf(Given.list("roles", roles));
        if (held.contains(Role.ADMIN) && held.stream().anyMatch(COMMS::contains)) {
            throw new AccountRefused(new AccountRefusal.AdminHoldsCommsRole());
        }
        return held;
    }

    private String encoded(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new InvalidValue(
                    "password", "must have at least " + SHORTEST_PASSWORD + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new InvalidValue(
                    "password", "must have at most " + LONGEST_PASSWORD_BYTES + " bytes in UTF-8");
        }
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static void keep(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw new AccountRefused(new AccountRefusal.NameTaken());
        }
    }
}
