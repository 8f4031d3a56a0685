package org.incidenttimeline.api.canary;

/** What anyone may ever learn of a field's content. */
enum Secrecy {
    /** Never; nor may it lie in a table of public rows. */
    WORD,
    /** Never; though a table of public rows may hold it, to tell rows apart. */
    ID,
    /** Its exact words, from the moment they are published on. */
    PUBLISHED,
    /** All of it where the channel is a public one, nothing where it is not. */
    CHANNEL,
    /** It has no words of its own: one of a few that the program knows, a number or a time. */
    VOCABULARY,
    /** All of it. */
    PUBLIC;

    boolean isMarked() {
        return this != VOCABULARY && this != PUBLIC;
    }
}
