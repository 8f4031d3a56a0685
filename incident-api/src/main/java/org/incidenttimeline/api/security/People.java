package org.incidenttimeline.api.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
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

    private final Accounts accounts;
    private final Tokens tokens;
    private final Traces traces;
    private final PasswordEncoder passwords;
    private final AuditLog audit;

    People(
            Accounts accounts,
            Tokens tokens,
            Traces traces,
            PasswordEncoder passwords,
            AuditLog audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.traces = traces;
        this.passwords = passwords;
        this.audit = audit;
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

    /** Adds a person; without a password and an external id they act by tokens only. */
    @Transactional
    public UUID add(
            String name,
            List<Role> roles,
            @Nullable String password,
            @Nullable ExternalId external) {
        StoredAccount person =
                new StoredAccount(
                        UUID.randomUUID(),
                        ActorKind.PERSON,
                        Given.line("name", name, Given.NAME),
                        AccountRules.roles(roles),
                        AccountRules.encoded(password, passwords),
                        0,
                        false,
                        external == null ? ExternalId.NOBODY : ExternalId.checked(external));
        added(person);
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
                        AccountRules.roles(Given.required("roles", roles)),
                        null,
                        0,
                        false,
                        ExternalId.NOBODY);
        added(service);
        return service.id();
    }

    private void added(StoredAccount account) {
        keep(account, () -> accounts.add(account));
        audit.add(
                Deed.of(Act.PERSON_ADDED)
                        .to(account.id())
                        .with("kind", account.kind())
                        .with("roles", account.roles()));
    }

    /**
     * Changes what is given. Other roles, another password or external id end the sessions of
     * before; a role taken away and another password end the tokens too.
     */
    @Transactional
    public PersonCard change(UUID person, PersonChange change) {
        List<UUID> administrators = accounts.lockAdministrators();
        StoredAccount before = present(person);
        StoredAccount after = change.of(before, passwords);
        if (!after.roles().contains(Role.ADMIN)) {
            requireAnotherBeside(person, administrators);
        }
        keep(after, () -> accounts.replace(after));
        boolean another = before.password() != null && change.password() != null;
        if (another || !after.roles().containsAll(before.roles())) {
            tokens.removeAllOf(person);
        }
        change.deeds(before, after).forEach(audit::add);
        return after.card();
    }

    /**
     * Erases the name, the password, the tokens and every trace; keeps the id, which events name.
     */
    @Transactional
    public void erase(UUID person) {
        List<UUID> administrators = accounts.lockAdministrators();
        StoredAccount now = present(person);
        requireAnotherBeside(person, administrators);
        tokens.removeAllOf(person);
        traces.erase(person);
        accounts.replace(
                new StoredAccount(
                        now.id(),
                        now.kind(),
                        null,
                        Set.of(),
                        null,
                        now.credentials() + 1,
                        true,
                        ExternalId.NOBODY));
        audit.add(Deed.of(Act.PERSON_ERASED).to(person).with("roles", now.roles()));
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

    /** Asks first: a database server may write into its log which name was there already. */
    private void keep(StoredAccount account, Runnable write) {
        String key = Accounts.uniqueKey(account);
        requireFree(account.id(), key == null ? null : accounts.keyed(key));
        ExternalId outside = account.external();
        if (outside.issuer() != null && outside.subject() != null) {
            StoredAccount same = accounts.external(outside.issuer(), outside.subject());
            if (same != null && !same.id().equals(account.id())) {
                throw new AccountRefused(new AccountRefusal.ExternalIdTaken());
            }
        }
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw new AccountRefused(new AccountRefusal.NameTaken());
        }
    }

    private static void requireFree(UUID account, @Nullable StoredAccount same) {
        if (same != null && !same.id().equals(account)) {
            throw new AccountRefused(new AccountRefusal.NameTaken());
        }
    }
}
