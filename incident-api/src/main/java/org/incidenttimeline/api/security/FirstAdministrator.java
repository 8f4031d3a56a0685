package org.incidenttimeline.api.security;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.Deed;
import org.incidenttimeline.core.vocabulary.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the first person in: on an empty store it makes an administrator, with the operator's token
 * when one is configured, else with a password that is printed once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final String NAME = "admin";
    private static final int SOUND_LENGTH = 32;

    private final Accounts accounts;
    private final People people;
    private final Tokens tokens;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final @Nullable String bootstrapToken;

    FirstAdministrator(
            Accounts accounts,
            People people,
            Tokens tokens,
            AuditLog audit,
            TransactionTemplate transaction,
            @Value("${incident.bootstrap-token:}") String bootstrapToken) {
        this.accounts = accounts;
        this.people = people;
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
        this.bootstrapToken = bootstrapToken.isBlank() ? null : bootstrapToken.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.isEmpty()) {
            return;
        }
        try {
            if (bootstrapToken == null) {
                withPassword();
            } else {
                withToken(bootstrapToken);
            }
        } catch (AccountRefused taken) {
            LOG.info("Another node made the first administrator.");
        }
    }

    private void withPassword() {
        String password = Secret.randomText(15);
        transaction.execute(it -> made(password));
        // Not through the log, which may be shipped elsewhere and kept.
        System.err.printf(
                "%n  First start: sign in at /login as \"%s\" with the password %s%n"
                        + "  It is shown this once; make people of your own and change it.%n%n",
                NAME, password);
    }

    private UUID made(@Nullable String password) {
        UUID admin = people.add(NAME, List.of(Role.ADMIN), password, null);
        audit.add(Deed.of(Act.FIRST_ADMINISTRATOR_MADE).to(admin));
        return admin;
    }

    private void withToken(String token) {
        if (!BEARER.matcher(token).matches()) {
            throw new IllegalStateException(
                    "INCIDENT_BOOTSTRAP_TOKEN may hold letters, digits and . _ ~ + / - only");
        }
        if (token.length() < SOUND_LENGTH) {
            LOG.warn(
                    "INCIDENT_BOOTSTRAP_TOKEN is shorter than {} characters; use a random one.",
                    SOUND_LENGTH);
        }
        transaction.execute(it -> tokens.add(made(null), new Secret(token), null));
        LOG.info("First start: INCIDENT_BOOTSTRAP_TOKEN is the administrator's token.");
    }
}
