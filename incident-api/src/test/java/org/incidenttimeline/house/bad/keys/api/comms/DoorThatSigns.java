package org.incidenttimeline.house.bad.keys.api.comms;

import org.incidenttimeline.house.bad.keys.api.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** No door holds a private key. */
final class DoorThatSigns {
    @Nullable SigningKey key;
}
