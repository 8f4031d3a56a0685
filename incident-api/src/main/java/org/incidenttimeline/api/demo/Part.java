package org.incidenttimeline.api.demo;

import java.util.Locale;
import org.incidenttimeline.core.vocabulary.Role;

/** A part in the story: an account of its own, with one role. */
enum Part {
    RESPONDER(Role.RESPONDER),
    COMMS_AUTHOR(Role.COMMS_AUTHOR),
    COMMS_APPROVER(Role.COMMS_APPROVER),
    SECOND_APPROVER(Role.COMMS_APPROVER),
    ANALYST(Role.ANALYST),
    DASHBOARD(Role.DASHBOARD),
    ADMIN(Role.ADMIN);

    private final Role role;

    Part(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** The name under which it signs in. */
    String account() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
