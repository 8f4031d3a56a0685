package org.incidenttimeline.core.vocabulary;

/** Where words of a statement appear besides the website. */
public enum Outlet {
    /** A notice in the app. */
    APP,

    /** An e-mail to customers. */
    EMAIL,

    /** A short post, 280 characters at most. */
    SOCIAL,

    /** A poster or a note for staff in stores. */
    STORE,

    /** A release to journalists. */
    PRESS
}
