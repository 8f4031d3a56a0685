package org.incidenttimeline.api.engine;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Tells the pool which connections are of no use any more. After a write failed, on a full disk for
 * one, the embedded database closes itself; it opens again for a new connection, while the old ones
 * go on calling themselves valid. Named in the settings of the pool.
 */
public final class ClosedConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException error) {
        return StoreUnavailable.hasClosed(error) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
