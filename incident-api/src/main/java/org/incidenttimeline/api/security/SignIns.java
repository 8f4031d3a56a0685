package org.incidenttimeline.api.security;

import java.util.UUID;
import org.incidenttimeline.api.audit.Act;
import org.incidenttimeline.api.audit.AuditLog;
import org.incidenttimeline.api.audit.CountedDeeds;
import org.incidenttimeline.api.audit.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered and written down of every sign-in, whichever way it went. */
@Component
class SignIns {

    /** How somebody signs in. */
    enum Way {
        PASSWORD,
        PROVIDER
    }

    /** Why somebody could not. */
    enum Reason {
        NAME_OR_PASSWORD,
        UNKNOWN_SUBJECT,
        NOT_CONFIRMED
    }

    private final Places places;
    private final Sessions sessions;
    private final AuditLog audit;
    private final CountedDeeds counted;
    private final TransactionTemplate transaction;

    SignIns(
            Places places,
            Sessions sessions,
            AuditLog audit,
            CountedDeeds counted,
            TransactionTemplate transaction) {
        this.places = places;
        this.sessions = sessions;
        this.audit = audit;
        this.counted = counted;
        this.transaction = transaction;
    }

    /** Somebody is who they say; what their session is to keep. */
    SignedIn succeeded(StoredAccount person, Way way) {
        try {
            return written(person, way);
        } catch (DuplicateKeyException atTheSamePlaceAtOnce) {
            return written(person, way);
        }
    }

    private SignedIn written(StoredAccount person, Way way) {
        transaction.executeWithoutResult(
                status -> {
                    places.remember(person.id(), ClientAddress.now());
                    audit.add(Deed.of(Act.SIGNED_IN).by(person.id()).with("way", way));
                });
        return sessions.begun(person);
    }

    void failed(@Nullable UUID account, Way way, Reason reason) {
        counted.add(
                Deed.of(Act.SIGN_IN_FAILED).to(account).with("way", way).with("reason", reason));
    }

    void throttled(@Nullable UUID account) {
        counted.add(Deed.of(Act.SIGN_IN_THROTTLED).to(account));
    }
}
