package org.incidenttimeline.api.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.Given;
import org.incidenttimeline.core.vocabulary.InvalidValue;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What roles an account can hold, and what can be a password. */
final class AccountRules {

    private static final int SHORTEST_PASSWORD = 8;

    /** bcrypt looks no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Set<Role> COMMS = Set.of(Role.COMMS_AUTHOR, Role.COMMS_APPROVER);

    private AccountRules() {}

    /** These roles, if they can be held together. */
    static Set<Role> roles(List<Role> roles) {
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "must name at least one role");
        }
        Set<Role> held = Set.copyOf(Given.list("roles", roles));
        if (held.contains(Role.ADMIN) && held.stream().anyMatch(COMMS::contains)) {
            throw new AccountRefused(new AccountRefusal.AdminHoldsCommsRole());
        }
        return held;
    }

    /** A password as it is stored, if it can be one; null for none. */
    static @Nullable String encoded(@Nullable String password, PasswordEncoder passwords) {
        if (password == null) {
            return null;
        }
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw new InvalidValue(
                    "password", "must have at least " + SHORTEST_PASSWORD + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new InvalidValue(
                    "password", "must have at most " + LONGEST_PASSWORD_BYTES + " bytes in UTF-8");
        }
        return passwords.encode(password);
    }
}
