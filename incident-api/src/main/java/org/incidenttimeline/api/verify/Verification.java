package org.incidenttimeline.api.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Checks what a store holds, part by part, and changes nothing. */
public final class Verification {

    private final Connection store;
    private final TrustedKeys given;
    private final @Nullable Path checkpoints;
    private final LongConsumer progress;
    private KeptCheckpoints.@Nullable Contradiction contradiction;
    private @Nullable KeptCheckpoints kept;

    /**
     * @param store open for reading, in one transaction that sees one state
     * @param given the keys to believe, from outside the store
     * @param checkpoints the directory of internal checkpoints; null when none are to be checked
     * @param progress told each position of the log as it is passed
     */
    public Verification(
            Connection store,
            TrustedKeys given,
            @Nullable Path checkpoints,
            LongConsumer progress) {
        this.store = store;
        this.given = given;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    /**
     * All parts, in the order in which they are told.
     *
     * @param reached the position up to which the program has entered statements into the public
     *     chain
     */
    public List<Part> parts(long reached) throws SQLException, IOException {
        Tables tables = new Tables(store);
        KeyRing keys = KeyRing.check(tables, given);
        Removals removals = Removals.read(tables, keys.believed());
        SaidInPublic said = new SaidInPublic();
        kept = checkpoints == null ? null : KeptCheckpoints.in(checkpoints, keys.believed());
        Map<Long, byte[]> hashes = new HashMap<>();
        EventChain log =
                EventChain.walked(
                        store,
                        removals,
                        (row, hash) -> {
                            said.see(row);
                            if (kept != null && kept.sound().containsKey(row.position())) {
                                hashes.put(row.position(), hash);
                            }
                        },
                        progress);
        List<Part> parts = new ArrayList<>(List.of(log.part(), removals.part(log.isRead())));
        if (kept != null) {
            parts.add(held(kept, log, hashes));
        }
        parts.add(keys.part());
        parts.add(
                new PublicChainCheck(tables, keys.believed(), said)
                        .check(reached, log.part().differences().isEmpty()));
        parts.add(AuditChain.check(store));
        return parts;
    }

    /** How the store differs from its checkpoints; null when it does not, or none were asked. */
    public KeptCheckpoints.@Nullable Contradiction contradiction() {
        return contradiction;
    }

    /** The checkpoints it was held against; null when none were asked. */
    public @Nullable KeptCheckpoints kept() {
        return kept;
    }

    private Part held(KeptCheckpoints against, EventChain log, Map<Long, byte[]> hashes) {
        List<Difference> differences = new ArrayList<>();
        against.unsound()
                .forEach(
                        it ->
                                differences.add(
                                        new Difference(
                                                Harm.UNSIGNED,
                                                null,
                                                it + " is not signed by a believed key")));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("signed", against.sound().size());
        figures.put("newest", against.sound().isEmpty() ? 0L : against.sound().lastKey());
        // Behind a broken link nothing can be recomputed to be compared.
        if (log.isRead()) {
            contradiction = against.with(log.sound(), hashes::get);
            figures.put("agreeing", hashes.size());
            if (contradiction != null) {
                figures.put("agreeing", against.sound().headMap(contradiction.first()).size());
                differences.addAll(contradiction.differences());
            }
        } else {
            figures.put("agreeing", "not compared");
        }
        return new Part("checkpoints", figures, differences);
    }
}
