package org.incidenttimeline.core.vocabulary;

/** What kind of account acts. */
public enum ActorKind {
    /** A person. */
    PERSON,

    /** A machine; it can never approve or publish. */
    SERVICE
}
