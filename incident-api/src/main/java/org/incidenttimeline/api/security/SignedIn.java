package org.incidenttimeline.api.security;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/**
 * What a session keeps of who signed in; roles are looked up again at each request.
 *
 * @param passwordNumber of the password used; another one ends the session
 */
record SignedIn(UUID person, int passwordNumber) implements Serializable {

    @Serial private static final long serialVersionUID = 1L;
}
