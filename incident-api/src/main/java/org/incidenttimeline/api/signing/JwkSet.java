package org.incidenttimeline.api.signing;

import java.util.List;

/** The public parts of all keys that ever signed, the present one first. */
public record JwkSet(List<Jwk> keys) {

    public JwkSet {
        keys = List.copyOf(keys);
    }
}
