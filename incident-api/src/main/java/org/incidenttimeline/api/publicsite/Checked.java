package org.incidenttimeline.api.publicsite;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message that somebody had checked.
 *
 * @param statement the statement it was found to be, or to name
 */
record Checked(Verdict verdict, @Nullable Attested statement) {

    /** How a message stands to what was published. */
    enum Verdict {
        /** In every word what we published, and it stands. */
        GENUINE,
        /** A code or link of a statement that stands; the words were not compared. */
        NAMED,
        /** What we published and have corrected since. */
        CORRECTED,
        /** What we published and have withdrawn since. */
        WITHDRAWN,
        /** A statement of ours and more besides. */
        PARTLY,
        /** Names a statement of ours, but is not its words. */
        ALTERED,
        /** Nothing of ours. */
        NOT_OURS;

        /** How a page marks it, never by colour alone. */
        public String mark() {
            return switch (this) {
                case GENUINE -> "over";
                case NAMED, CORRECTED, WITHDRAWN, PARTLY -> "";
                case ALTERED, NOT_OURS -> "wrong";
            };
        }
    }
}
