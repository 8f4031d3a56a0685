package org.incidenttimeline.house.bad.verifier.api.verify;

import org.incidenttimeline.house.bad.verifier.api.engine.HashChain;
import org.jspecify.annotations.Nullable;

/** Who checks a form must not use the code that wrote it. */
final class VerifierThatAsksTheWriter {
    @Nullable HashChain writer;
}
