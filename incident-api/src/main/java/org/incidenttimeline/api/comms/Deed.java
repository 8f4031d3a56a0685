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
    REVISE(COMMS_AUTHOR),
    SUBMIT(COMMS_AUTHOR),
    DISCARD(COMMS_AUTHOR),
    CORRECT(COMMS_AUTHOR),
    APPROVE(COMMS_APPROVER),
    REJECT(COMMS_APPROVER),
    PUBLISH(COMMS_APPROVER),
    SCHEDULE(COMMS_APPROVER),
    CANCEL_SCHEDULE(COMMS_APPROVER),
    PUBLISH_URGENTLY(COMMS_APPROVER),
    WITHDRAW(COMMS_APPROVER),
    REVIEW(COMMS_APPROVER);

    /** The states in which words can still be changed. */
    static final Set<StatementState> UNPUBLISHED = Set.of(DRAFTED, SUBMITTED, APPROVED, SCHEDULED);

    private final Role role;

    Deed(Role role) {
        this.role = role;
    }

    boolean isOfferedTo(Set<Role> roles, StatementState state) {
        return roles.contains(role) && isPossibleIn(state);
    }

    private boolean isPossibleIn(StatementState state) {
        return switch (this) {
            case REVISE, DISCARD -> UNPUBLISHED.contains(state);
            case SUBMIT -> state == DRAFTED;
            case APPROVE -> state == SUBMITTED;
            case REJECT -> state == SUBMITTED || state == APPROVED;
            case PUBLISH -> state == APPROVED || state == SCHEDULED;
            case SCHEDULE -> state == APPROVED;
            case CANCEL_SCHEDULE -> state == SCHEDULED;
            case PUBLISH_URGENTLY -> state == DRAFTED || state == SUBMITTED;
            case CORRECT, WITHDRAW -> state == PUBLISHED;
            case REVIEW -> state == PUBLISHED || state == WITHDRAWN;
        };
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
