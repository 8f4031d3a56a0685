package org.incidenttimeline.core.vocabulary;

/** Why a scheduled publication did not happen. */
public enum ScheduleFailure {
    /** Nobody could run it within 15 minutes of its time. */
    LATE,

    /** The person who scheduled it may no longer publish. */
    ROLE_LOST,

    /** Publishing was refused when the time came. */
    REFUSED
}
