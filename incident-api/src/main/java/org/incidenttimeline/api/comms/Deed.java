package org.incidenttimeline.api.comms;

import static org.incidenttimeline.core.vocabulary.Role.COMMS_APPROVER;
import static org.incidenttimeline.core.vocabulary.Role.COMMS_AUTHOR;
import static org.incidenttimeline.core.vocabulary.StatementState.APPROVED;
import static org.incidenttimeline.core.vocabulary.StatementState.DRAFTED;
import static org.incidenttimeline.core.vocabulary.StatementState.PUBLISHED;
import static org.incidenttimeline.core.vocabulary.StatementState.SCHEDULED;
import static org.incidenttimeline.core.vocabulary.StatementState.SUBMITTED;
import static org.incidenttimeline.core.vocabulary.StatementState.WITHDRAWN;

import java.util.Locale;
import java.util.Set;
import org.incidenttimeline.core.vocabulary.Role;
import org.incidenttimeline.core.vocabulary.StatementState;

/** What can be done with a statement at the desk, by whom and in which states it is offered. */
enum Deed {
    REVISE(COMMS_AUTHOR, DRAFTED, SUBMITTED, APPROVED, SCHEDULED),
    SUBMIT(COMMS_AUTHOR, DRAFTED),
    DISCARD(COMMS_AUTHOR, DRAFTED, SUBMITTED, APPROVED, SCHEDULED),
    CORRECT(COMMS_AUTHOR, PUBLISHED),
    APPROVE(COMMS_APPROVER, SUBMITTED),
    REJECT(COMMS_APPROVER, SUBMITTED, APPROVED),
    PUBLISH(COMMS_APPROVER, APPROVED, SCHEDULED),
    SCHEDULE(COMMS_APPROVER, APPROVED),
    CANCEL_SCHEDULE(COMMS_APPROVER, SCHEDULED),
    PUBLISH_URGENTLY(COMMS_APPROVER, DRAFTED, SUBMITTED),
    WITHDRAW(COMMS_APPROVER, PUBLISHED),
    REVIEW(COMMS_APPROVER, PUBLISHED, WITHDRAWN);

    private final Role role;
    private final Set<StatementState> states;

    Deed(Role role, StatementState... states) {
        this.role = role;
        this.states = Set.of(states);
    }

    boolean isOfferedTo(Set<Role> roles, StatementState state) {
        return roles.contains(role) && states.contains(state);
    }

    /** The last part of the address at which it is done. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The deed done at an address. */
    static Deed at(String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        return valueOf(last.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
