package org.incidenttimeline.api.publicsite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidenttimeline.core.vocabulary.PublicId;
import org.incidenttimeline.projections.replay.PublicState;

/** The latest public changes, so that a reader who was away is told what he missed. */
final class News {

    /** As many as are kept; who was away longer reads the pages anew. */
    private static final int KEPT = 10_000;

    private List<PublicState.News> all = List.of();

    synchronized void add(PublicState state) {
        List<PublicState.News> next = new ArrayList<>(all);
        next.addAll(state.news());
        all = List.copyOf(next.subList(Math.max(0, next.size() - KEPT), next.size()));
    }

    /** The incidents that changed after a number, each by the number of its latest change. */
    Map<Long, PublicId> incidentsAfter(long number) {
        Map<PublicId, Long> latest = new HashMap<>();
        // The latest first: every reader asks this at every change, and has missed little.
        for (PublicState.News it : kept().reversed()) {
            if (it.number() <= number) {
                break;
            }
            if (it.incident() != null) {
                latest.putIfAbsent(it.incident(), it.number());
            }
        }
        Map<Long, PublicId> inOrder = new TreeMap<>();
        latest.forEach((incident, at) -> inOrder.put(at, incident));
        return inOrder;
    }

    private synchronized List<PublicState.News> kept() {
        return all;
    }
}
