package org.incidenttimeline.api.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.core.vocabulary.ActorKind;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What is to be changed of a person or service account; absent parts stay. */
public record PersonChange(
        @Nullable String name,
        @Nullable List<Role> roles,
        @Nullable String password,
        @Nullable ExternalId externalId) {

    /** Another password and nothing else. */
    static PersonChange ofPassword(String password) {
        return new PersonChange(null, null, password, null);
    }

    /** The account with the change; its sessions end unless only the name is another. */
    StoredAccount of(StoredAccount now, PasswordEncoder passwords) {
        if (now.kind() == ActorKind.SERVICE) {
            refuse("password", password);
            refuse("externalId", externalId);
        }
        Set<Role> held = roles == null ? now.roles() : AccountRules.roles(roles);
        ExternalId outside = externalId == null ? now.external() : ExternalId.checked(externalId);
        boolean sessionsStay =
                password == null && held.equals(now.roles()) && outside.equals(now.external());
        return new StoredAccount(
                now.id(),
                now.kind(),
                name == null ? now.name() : Given.line("name", name, Given.NAME),
                held,
                password == null ? now.password() : AccountRules.encoded(password, passwords),
                sessionsStay ? now.credentials() : now.credentials() + 1,
                false,
                outside);
    }

    /** What is written down of it. */
    List<Deed> deeds(StoredAccount before, StoredAccount after) {
        List<Deed> deeds = new ArrayList<>();
        boolean renamed = !Objects.equals(before.name(), after.name());
        boolean outside = !before.external().equals(after.external());
        if (renamed || outside || !before.roles().equals(after.roles())) {
            deeds.add(
                    Deed.of(Act.PERSON_CHANGED)
                            .to(after.id())
                            .with("before", before.roles())
                            .with("after", after.roles())
                            .with("renamed", renamed ? 1 : 0)
                            .with("externalId", outside ? 1 : 0));
        }
        if (password != null) {
            deeds.add(Deed.of(Act.PASSWORD_CHANGED).to(after.id()));
        }
        return deeds;
    }

    private static void refuse(String field, @Nullable Object given) {
        if (given != null) {
            throw new InvalidValue(field, "is for people; a service account has tokens only");
        }
    }
}
