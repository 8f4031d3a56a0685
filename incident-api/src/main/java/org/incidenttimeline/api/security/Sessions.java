package org.incidenttimeline.api.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a session still holds: nothing about its person has changed, and it is not too old. */
@Component
class Sessions {

    private final Accounts accounts;
    private final Duration longest;

    Sessions(Accounts accounts, @Value("${incident.session-longest:12h}") Duration longest) {
        this.accounts = accounts;
        this.longest = longest;
    }

    /** A session that begins now. */
    SignedIn begun(StoredAccount person) {
        return new SignedIn(person.id(), person.credentials(), System.nanoTime());
    }

    /** The account as it is now; null when the session is over. */
    @Nullable Account now(SignedIn signedIn) {
        if (System.nanoTime() - signedIn.sinceNanos() > longest.toNanos()) {
            return null;
        }
        StoredAccount stored = accounts.find(signedIn.person());
        return stored == null || stored.erased() || stored.credentials() != signedIn.credentials()
                ? null
                : stored.account();
    }
}
