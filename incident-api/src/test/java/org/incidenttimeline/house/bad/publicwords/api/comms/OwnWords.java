package org.incidenttimeline.house.bad.publicwords.api.comms;

import org.incidenttimeline.house.bad.publicwords.core.vocabulary.PublicWords;

/** What the public reads follows from an approved draft, in one place. */
final class OwnWords {
    PublicWords said() {
        return new PublicWords("Never approved");
    }
}
