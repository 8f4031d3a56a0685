package org.incidenttimeline.api.problem;

import org.incidenttimeline.api.security.AccountRefusal;

/** What was refused about people and tokens, as a problem. */
final class AccountRefusals {

    private AccountRefusals() {}

    static Problem of(AccountRefusal refusal) {
        return switch (refusal) {
            case AccountRefusal.NameTaken _ ->
                    Problem.with(ProblemType.NAME_TAKEN, "name", "is used by someone else");
            case AccountRefusal.ExternalIdTaken _ ->
                    Problem.with(
                            ProblemType.EXTERNAL_ID_TAKEN, "externalId", "is that of someone else");
            case AccountRefusal.AdminHoldsCommsRole _ ->
                    Problem.with(
                            ProblemType.ADMIN_HOLDS_COMMS_ROLE,
                            "roles",
                            "must not hold ADMIN together with COMMS_AUTHOR or COMMS_APPROVER");
            case AccountRefusal.LastAdministrator _ ->
                    Problem.of(
                            ProblemType.LAST_ADMINISTRATOR,
                            "Make someone else an administrator first.");
            case AccountRefusal.ServiceHasOtherRoles _ ->
                    Problem.with(
                            ProblemType.SERVICE_HAS_OTHER_ROLES,
                            "roles",
                            "differ from those of the service account; change them under people");
            case AccountRefusal.UnknownPerson _, AccountRefusal.UnknownToken _ ->
                    Faults.NOTHING_HERE;
        };
    }
}
