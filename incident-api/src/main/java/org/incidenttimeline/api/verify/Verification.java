package org.incidenttimeline.api.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Checks what a store holds, part by part, and changes nothing. */
public final class Verification {

    private final Connection store;
    private final LongConsumer progress;

    /**
     * @param store open for reading, in one transaction that sees one state
     * @param progress told each position of the log as it is passed
     */
    public Verification(Connection store, LongConsumer progress) {
        this.store = store;
        this.progress = progress;
    }

    /** All parts, in the order in which they are told. */
    public List<Part> parts() throws SQLException {
        List<Part> parts = new ArrayList<>();
        parts.add(EventChain.check(store, (row, hash) -> {}, progress));
        return parts;
    }
}
