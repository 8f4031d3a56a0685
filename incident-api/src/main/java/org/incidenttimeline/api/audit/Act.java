package org.incidenttimeline.api.audit;

/** What can be done that matters for safety. A name, once used, keeps its meaning for ever. */
public enum Act {
    /** Somebody signed in; {@code way} says how. */
    SIGNED_IN,

    /** A sign-in failed; {@code affected} is the account, if that name or subject has one. */
    SIGN_IN_FAILED,

    /** A sign-in was not even tried, because too many were. */
    SIGN_IN_THROTTLED,

    /** Somebody signed out. */
    SIGNED_OUT,

    /** A session ended because of a change of the account or of its age. */
    SESSION_ENDED,

    /** A bearer token was sent that is unknown or has expired. */
    TOKEN_REFUSED,

    /** A signed-in account asked for what its roles do not allow. */
    ACCESS_DENIED,

    /** On an empty store the first administrator was made. */
    FIRST_ADMINISTRATOR_MADE,

    /** A person or service account was added. */
    PERSON_ADDED,

    /** A person's or service account's name, roles or external sign-in were changed. */
    PERSON_CHANGED,

    /** A person's or service account's name was erased. */
    PERSON_ERASED,

    /** A password was set or changed. */
    PASSWORD_CHANGED,

    /** A bearer token was issued. */
    TOKEN_ISSUED,

    /** A bearer token was ended. */
    TOKEN_ENDED,

    /** A parked sequence was tried again. */
    PARKED_SEQUENCE_RETRIED,

    /** This log was exported. */
    AUDIT_EXPORTED,

    /** Events of an incident were exported. */
    RECORD_EXPORTED,

    /** A key that the store did not know signs from now on. */
    SIGNING_KEY_TAKEN_OVER,

    /** The embedded database was copied. */
    BACKUP_MADE,

    /** Text was taken out of a stored event by order. */
    TEXT_REMOVED
}
