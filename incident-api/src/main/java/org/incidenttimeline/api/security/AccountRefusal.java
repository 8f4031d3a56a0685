package org.incidenttimeline.api.security;

/** Why a change of people or tokens cannot be done; nothing is stored. */
public sealed interface AccountRefusal {

    /** Somebody else who signs in, or another service account, has this name. */
    record NameTaken() implements AccountRefusal {}

    /** Somebody else is the one whom the provider means by this subject. */
    record ExternalIdTaken() implements AccountRefusal {}

    /** ADMIN and a comms role cannot be held together: who appoints approvers approves nothing. */
    record AdminHoldsCommsRole() implements AccountRefusal {}

    /** Without this person there would be no administrator. */
    record LastAdministrator() implements AccountRefusal {}

    /** A service account of this name has other roles; change them first. */
    record ServiceHasOtherRoles() implements AccountRefusal {}

    /** There is no such person or service account. */
    record UnknownPerson() implements AccountRefusal {}

    /** There is no such token. */
    record UnknownToken() implements AccountRefusal {}
}
